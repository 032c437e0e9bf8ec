-- Indexes for reads that went over whole tables: the stages of one mentorship, the consents of one participant (those
-- withdrawn too, which the unique index leaves out), the attendances that a programme's report counts.
create index mentorship_stage_of on mentorship_stage (tenant_id, mentorship_id, entered_on);
create index consent_of on consent (tenant_id, participant_id, programme_id);
create index attendance_of_programme on attendance (tenant_id, programme_id, capacity, status)
  include (session_id, counted_minutes, surplus_minutes);
