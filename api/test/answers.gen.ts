// Written by "npx pnpm openapi"; see api/scripts/answers-by-path.ts.
import type * as Contract from '@lidzas/sdk/types'

/** Below `/api/v1`: each part of a path, `*` for a parameter, and below its last part the methods. */
export type AnswersByPath = {
  'auth': {
    'sign-in': {
      'POST': Contract.SignInResponses
    }
    'refresh': {
      'POST': Contract.RefreshResponses
    }
    'sign-out': {
      'POST': Contract.SignOutResponses
    }
    'sign-out-everywhere': {
      'POST': Contract.SignOutEverywhereResponses
    }
    'password-reset-requests': {
      'POST': Contract.RequestPasswordResetResponses
    }
    'password-resets': {
      'POST': Contract.ResetPasswordResponses
    }
    'invitation-acceptances': {
      'POST': Contract.AcceptInvitationResponses
    }
  }
  'me': {
    'GET': Contract.GetMeResponses
    'PATCH': Contract.UpdateMeResponses
    'password': {
      'PUT': Contract.ChangePasswordResponses
    }
    'tenant': {
      'POST': Contract.ChooseTenantResponses
    }
  }
  'users': {
    'GET': Contract.ListUsersResponses
    'POST': Contract.InviteUserResponses
    '*': {
      'GET': Contract.GetUserResponses
      'invitations': {
        'POST': Contract.ResendInvitationResponses
      }
      'close': {
        'POST': Contract.CloseUserResponses
      }
      'memberships': {
        'POST': Contract.AddMembershipResponses
      }
    }
  }
  'mentors-without-account': {
    'GET': Contract.ListMentorsWithoutAccountResponses
  }
  'memberships': {
    '*': {
      'PATCH': Contract.UpdateMembershipResponses
      'end': {
        'POST': Contract.EndMembershipResponses
      }
    }
  }
  'organisations': {
    'GET': Contract.ListOrganisationsResponses
    'POST': Contract.CreateOrganisationResponses
    '*': {
      'GET': Contract.GetOrganisationResponses
      'PATCH': Contract.UpdateOrganisationResponses
    }
  }
  'programmes': {
    'GET': Contract.ListProgrammesResponses
    'POST': Contract.CreateProgrammeResponses
    '*': {
      'GET': Contract.GetProgrammeResponses
      'PATCH': Contract.UpdateProgrammeResponses
      'overview': {
        'GET': Contract.GetProgrammeOverviewResponses
      }
      'copy': {
        'POST': Contract.CopyProgrammeResponses
      }
      'open': {
        'POST': Contract.OpenProgrammeResponses
      }
      'close': {
        'POST': Contract.CloseProgrammeResponses
      }
      'policy-versions': {
        'GET': Contract.ListPolicyVersionsResponses
        'POST': Contract.AddPolicyVersionResponses
      }
      'policy': {
        'GET': Contract.GetCurrentPolicyResponses
      }
      'agreements': {
        'GET': Contract.ListAgreementsResponses
        'POST': Contract.AddAgreementResponses
      }
      'forecast': {
        'GET': Contract.GetForecastResponses
        'POST': Contract.CompareForecastsResponses
      }
    }
  }
  'agreements': {
    '*': {
      'PATCH': Contract.UpdateAgreementResponses
    }
  }
  'persons': {
    'GET': Contract.ListPersonsResponses
    'lookups': {
      'POST': Contract.FindPersonsResponses
    }
    '*': {
      'GET': Contract.GetPersonResponses
      'PATCH': Contract.UpdatePersonResponses
      'codes': {
        'POST': Contract.AddPersonCodeResponses
      }
      'addresses': {
        'POST': Contract.AddPersonAddressResponses
      }
      'record-exports': {
        'POST': Contract.ExportRecordResponses
      }
      'access-log': {
        'GET': Contract.ListAccessLogResponses
      }
      'restrictions': {
        'POST': Contract.PlaceRestrictionResponses
      }
      'legal-holds': {
        'POST': Contract.PlaceLegalHoldResponses
      }
      'data-rights': {
        'GET': Contract.GetDataRightsResponses
      }
      'erasure-plan': {
        'GET': Contract.GetErasurePlanResponses
      }
      'erasures': {
        'POST': Contract.ProposeErasureResponses
      }
    }
  }
  'person-codes': {
    '*': {
      'reveal': {
        'POST': Contract.RevealPersonCodeResponses
      }
      'withdraw': {
        'POST': Contract.WithdrawPersonCodeResponses
      }
    }
  }
  'person-addresses': {
    '*': {
      'withdraw': {
        'POST': Contract.WithdrawPersonAddressResponses
      }
    }
  }
  'participants': {
    'GET': Contract.ListParticipantsResponses
    'POST': Contract.CreateParticipantResponses
    '*': {
      'GET': Contract.GetParticipantResponses
      'PATCH': Contract.UpdateParticipantResponses
      'special-categories': {
        'GET': Contract.ListSpecialCategoriesResponses
        'POST': Contract.RecordSpecialCategoryResponses
      }
      'representations': {
        'GET': Contract.ListRepresentationsResponses
        'POST': Contract.AddRepresentationResponses
      }
      'court-cases': {
        'GET': Contract.ListCourtCasesResponses
        'POST': Contract.OpenCourtCaseResponses
      }
      'consents': {
        'GET': Contract.ListConsentsResponses
        'POST': Contract.RecordConsentResponses
      }
      'documents': {
        'POST': Contract.UploadDocumentResponses
        'GET': Contract.ListDocumentsResponses
      }
    }
  }
  'special-categories': {
    '*': {
      'PATCH': Contract.UpdateSpecialCategoryResponses
    }
  }
  'duplicates': {
    'GET': Contract.ListDuplicatesResponses
    'dismissals': {
      'POST': Contract.KeepApartResponses
    }
  }
  'merges': {
    'preview': {
      'GET': Contract.PreviewMergeResponses
    }
    'POST': Contract.MergePersonsResponses
  }
  'representatives': {
    'GET': Contract.ListRepresentativesResponses
  }
  'representations': {
    '*': {
      'GET': Contract.GetRepresentationResponses
      'PATCH': Contract.UpdateRepresentationResponses
      'end': {
        'POST': Contract.EndRepresentationResponses
      }
      'flag-conflict': {
        'POST': Contract.FlagConflictResponses
      }
      'lift-conflict': {
        'POST': Contract.LiftConflictResponses
      }
    }
  }
  'court-cases': {
    '*': {
      'GET': Contract.GetCourtCaseResponses
      'answer': {
        'POST': Contract.AnswerCourtCaseResponses
      }
    }
  }
  'consent-texts': {
    'GET': Contract.ListConsentTextsResponses
    'POST': Contract.AddConsentTextResponses
    '*': {
      'GET': Contract.GetConsentTextResponses
      'PATCH': Contract.UpdateConsentTextResponses
    }
  }
  'consents': {
    '*': {
      'GET': Contract.GetConsentResponses
      'attach-document': {
        'POST': Contract.AttachConsentDocumentResponses
      }
      'correct': {
        'POST': Contract.CorrectConsentResponses
      }
      'withdrawal-preview': {
        'GET': Contract.PreviewWithdrawalResponses
      }
      'withdraw': {
        'POST': Contract.WithdrawConsentResponses
      }
    }
  }
  'code-lists': {
    'GET': Contract.ListCodeListsResponses
  }
  'code-list-items': {
    'POST': Contract.AddCodeListItemResponses
    '*': {
      'PATCH': Contract.UpdateCodeListItemResponses
      'DELETE': Contract.RemoveCodeListItemResponses
    }
  }
  'holidays': {
    'GET': Contract.ListHolidaysResponses
    'POST': Contract.AddHolidayResponses
    '*': {
      'DELETE': Contract.RemoveHolidayResponses
    }
  }
  'referrals': {
    'GET': Contract.ListReferralsResponses
    'POST': Contract.CreateReferralResponses
    '*': {
      'GET': Contract.GetReferralResponses
      'PATCH': Contract.UpdateReferralResponses
      'send': {
        'POST': Contract.SendReferralResponses
      }
      'return': {
        'POST': Contract.ReturnReferralResponses
      }
      'accept': {
        'POST': Contract.AcceptReferralResponses
      }
      'decline': {
        'POST': Contract.DeclineReferralResponses
      }
      'withdraw': {
        'POST': Contract.WithdrawReferralResponses
      }
    }
  }
  'applications': {
    'POST': Contract.EnterApplicationResponses
    '*': {
      'PATCH': Contract.UpdateApplicationResponses
      'withdraw': {
        'POST': Contract.WithdrawApplicationResponses
      }
    }
  }
  'enrolments': {
    'GET': Contract.ListEnrolmentsResponses
    'POST': Contract.CreateEnrolmentResponses
    '*': {
      'GET': Contract.GetEnrolmentResponses
      'PATCH': Contract.UpdateEnrolmentResponses
      'eligibility': {
        'GET': Contract.GetEligibilityResponses
      }
      'activate': {
        'POST': Contract.ActivateEnrolmentResponses
      }
      'suspend': {
        'POST': Contract.SuspendEnrolmentResponses
      }
      'resume': {
        'POST': Contract.ResumeEnrolmentResponses
      }
      'close': {
        'POST': Contract.CloseEnrolmentResponses
      }
      'hours': {
        'GET': Contract.GetEnrolmentHoursResponses
      }
      'evaluations': {
        'GET': Contract.ListEnrolmentEvaluationsResponses
        'POST': Contract.CreateEvaluationResponses
      }
    }
  }
  'waiting-list': {
    'GET': Contract.ListWaitingListResponses
  }
  'imports': {
    'GET': Contract.ListImportsResponses
    'POST': Contract.UploadImportResponses
    '*': {
      'GET': Contract.GetImportResponses
      'PATCH': Contract.UpdateImportResponses
      'preview': {
        'GET': Contract.GetImportPreviewResponses
      }
      'check': {
        'POST': Contract.CheckImportResponses
      }
      'run': {
        'POST': Contract.RunImportResponses
      }
      'stop': {
        'POST': Contract.StopImportResponses
      }
      'discard': {
        'POST': Contract.DiscardImportResponses
      }
      'rows': {
        'GET': Contract.ListImportRowsResponses
      }
      'refused-rows': {
        'GET': Contract.DownloadRefusedRowsResponses
      }
    }
  }
  'import-mappings': {
    'GET': Contract.ListImportMappingsResponses
    'POST': Contract.KeepImportMappingResponses
    '*': {
      'DELETE': Contract.ForgetImportMappingResponses
    }
  }
  'import-template': {
    'GET': Contract.GetImportTemplateResponses
  }
  'eligibility-checks': {
    'POST': Contract.CheckEligibilityResponses
  }
  'decisions': {
    'GET': Contract.ListDecisionsResponses
    '*': {
      'GET': Contract.GetDecisionResponses
      'replay': {
        'POST': Contract.ReplayDecisionResponses
      }
    }
  }
  'place-offers': {
    'GET': Contract.ListPlaceOffersResponses
    'POST': Contract.OfferPlaceResponses
    '*': {
      'GET': Contract.GetPlaceOfferResponses
      'accept': {
        'POST': Contract.AcceptPlaceOfferResponses
      }
      'decline': {
        'POST': Contract.DeclinePlaceOfferResponses
      }
      'withdraw': {
        'POST': Contract.WithdrawPlaceOfferResponses
      }
    }
  }
  'mentors': {
    'GET': Contract.ListMentorsResponses
    'POST': Contract.CreateMentorResponses
    '*': {
      'GET': Contract.GetMentorResponses
      'PATCH': Contract.UpdateMentorResponses
      'advance': {
        'POST': Contract.AdvanceMentorResponses
      }
      'reject': {
        'POST': Contract.RejectMentorResponses
      }
      'leave': {
        'POST': Contract.LeaveMentorResponses
      }
      'suspend': {
        'POST': Contract.SuspendMentorResponses
      }
      'resume': {
        'POST': Contract.ResumeMentorResponses
      }
      'clearances': {
        'GET': Contract.ListClearancesResponses
        'POST': Contract.RecordClearanceResponses
      }
      'trainings': {
        'GET': Contract.ListTrainingsResponses
        'POST': Contract.RecordTrainingResponses
      }
      'contracts': {
        'GET': Contract.ListContractsResponses
        'POST': Contract.AddContractResponses
      }
    }
  }
  'clearances': {
    '*': {
      'revoke': {
        'POST': Contract.RevokeClearanceResponses
      }
    }
  }
  'contracts': {
    '*': {
      'end': {
        'POST': Contract.EndContractResponses
      }
    }
  }
  'mentorships': {
    'GET': Contract.ListMentorshipsResponses
    'POST': Contract.ProposeMentorshipResponses
    '*': {
      'GET': Contract.GetMentorshipResponses
      'withdraw': {
        'POST': Contract.WithdrawMentorshipResponses
      }
      'start': {
        'POST': Contract.StartMentorshipResponses
      }
      'change-mentor': {
        'POST': Contract.ChangeMentorResponses
      }
      'closure': {
        'GET': Contract.GetClosureResponses
      }
      'end': {
        'POST': Contract.EndMentorshipResponses
      }
      'stages': {
        'GET': Contract.ListStagesResponses
      }
      'checklist': {
        'POST': Contract.ConfirmChecklistResponses
      }
      'stage': {
        'POST': Contract.MoveStageResponses
      }
      'extensions': {
        'GET': Contract.ListExtensionsResponses
        'POST': Contract.ExtendMentorshipResponses
      }
      'case-contacts': {
        'GET': Contract.ListCaseContactsResponses
        'POST': Contract.AddCaseContactResponses
      }
      'goals': {
        'GET': Contract.ListGoalsResponses
        'POST': Contract.AddGoalResponses
      }
    }
  }
  'unmatched-enrolments': {
    'GET': Contract.ListUnmatchedEnrolmentsResponses
  }
  'mentor-candidates': {
    'GET': Contract.ListMentorCandidatesResponses
  }
  'case-contacts': {
    '*': {
      'GET': Contract.GetCaseContactResponses
    }
  }
  'goals': {
    '*': {
      'GET': Contract.GetGoalResponses
      'PATCH': Contract.UpdateGoalResponses
      'agree': {
        'POST': Contract.AgreeGoalResponses
      }
      'revise': {
        'POST': Contract.ReviseGoalResponses
      }
      'rate': {
        'POST': Contract.RateGoalResponses
      }
      'drop': {
        'POST': Contract.DropGoalResponses
      }
    }
  }
  'sessions': {
    'GET': Contract.ListSessionsResponses
    'POST': Contract.PlanSessionResponses
    '*': {
      'GET': Contract.GetSessionResponses
      'PATCH': Contract.UpdateSessionResponses
      'hold': {
        'POST': Contract.HoldSessionResponses
      }
      'no-show': {
        'POST': Contract.MarkNoShowResponses
      }
      'cancel': {
        'POST': Contract.CancelSessionResponses
      }
      'correct': {
        'POST': Contract.CorrectSessionResponses
      }
    }
  }
  'hours': {
    'GET': Contract.ListHoursResponses
  }
  'evaluations': {
    'GET': Contract.ListEvaluationsResponses
    '*': {
      'GET': Contract.GetEvaluationResponses
      'PATCH': Contract.UpdateEvaluationResponses
      'submit': {
        'POST': Contract.SubmitEvaluationResponses
      }
      'addenda': {
        'POST': Contract.AddAddendumResponses
      }
    }
  }
  'budgets': {
    'GET': Contract.ListBudgetsResponses
    'POST': Contract.CreateBudgetResponses
    '*': {
      'GET': Contract.GetBudgetResponses
      'PATCH': Contract.UpdateBudgetResponses
      'approve': {
        'POST': Contract.ApproveBudgetResponses
      }
      'lines': {
        'GET': Contract.ListBudgetLinesResponses
        'POST': Contract.AddBudgetLineResponses
      }
    }
  }
  'budget-lines': {
    '*': {
      'PATCH': Contract.UpdateBudgetLineResponses
    }
  }
  'expenses': {
    'GET': Contract.ListExpensesResponses
    'POST': Contract.EnterExpenseResponses
    '*': {
      'GET': Contract.GetExpenseResponses
      'approve': {
        'POST': Contract.ApproveExpenseResponses
      }
      'pay': {
        'POST': Contract.PayExpenseResponses
      }
      'refuse': {
        'POST': Contract.RefuseExpenseResponses
      }
    }
  }
  'reports': {
    'GET': Contract.ListReportsResponses
    'POST': Contract.CreateReportResponses
    '*': {
      'GET': Contract.GetReportResponses
      'PATCH': Contract.UpdateReportResponses
      'submit': {
        'POST': Contract.SubmitReportResponses
      }
      'return': {
        'POST': Contract.ReturnReportResponses
      }
      'accept': {
        'POST': Contract.AcceptReportResponses
      }
    }
  }
  'data-requests': {
    'GET': Contract.ListDataRequestsResponses
    'POST': Contract.CreateDataRequestResponses
    '*': {
      'GET': Contract.GetDataRequestResponses
      'extend': {
        'POST': Contract.ExtendDataRequestResponses
      }
      'answer': {
        'POST': Contract.AnswerDataRequestResponses
      }
      'withdraw': {
        'POST': Contract.WithdrawDataRequestResponses
      }
    }
  }
  'restrictions': {
    '*': {
      'lift': {
        'POST': Contract.LiftRestrictionResponses
      }
    }
  }
  'legal-holds': {
    '*': {
      'lift': {
        'POST': Contract.LiftLegalHoldResponses
      }
    }
  }
  'erasures': {
    '*': {
      'GET': Contract.GetErasureResponses
      'approve': {
        'POST': Contract.ApproveErasureResponses
      }
      'decline': {
        'POST': Contract.DeclineErasureResponses
      }
    }
  }
  'audit-events': {
    'GET': Contract.ListAuditEventsResponses
  }
  'timeline': {
    'GET': Contract.GetTimelineResponses
  }
  'today': {
    'GET': Contract.GetTodayResponses
  }
  'documents': {
    '*': {
      'content': {
        'GET': Contract.DownloadDocumentResponses
      }
    }
  }
}
