const SENT_ANYWAY =
  'What is sent is already given by the grant to supervisors on the same action; this one adds only what is not sent.';
const SEEN_BY_DUTY = 'Whoever holds this role sees every member by member.see.duty.';

/** Mistakes that change nothing, each with the reason; every other one has to be caught, and these must not be. */
export const EQUIVALENT_MUTANTS: Readonly<Record<string, string>> = {
  'comment.read.writer: and[2] visibleFrom edge moved': SENT_ANYWAY,
  'comment.read.writer: without and[2] (visibleFrom)': SENT_ANYWAY,
  'comment.write.starter: and[2] visibleFrom edge moved': SENT_ANYWAY,
  'comment.write.starter: without and[2] (visibleFrom)': SENT_ANYWAY,
  'thread.see.starter: and[2] visibleFrom edge moved': SENT_ANYWAY,
  'thread.see.starter: without and[2] (visibleFrom)': SENT_ANYWAY,
  'member.see.colleague: ADMINISTRATOR not enough': SEEN_BY_DUTY,
  'member.see.colleague: DIRECTOR not enough': SEEN_BY_DUTY,
  'member.see.colleague: PRIVACY_OFFICER not enough': SEEN_BY_DUTY,
};
