-- Every change can be sent again, and a kept answer goes out again only to who may still see it: with the memberships it
-- was made with, and in the log beside the request that made it. Answers of before know neither; they would have lived
-- for a day at most and go now.
alter table idempotency_key no force row level security;
delete from idempotency_key;
alter table idempotency_key force row level security;
alter table idempotency_key
  add column request_id text not null,
  add column memberships uuid[] not null;
-- For the job that forgets them.
create index idempotency_key_age on idempotency_key (tenant_id, created_at);
