const SENT_ANYWAY =
  'What is sent is already given by the grant to readers on the same action; this one adds only what is not sent.';
const SEEN_BY_DUTY = 'Whoever holds this role sees every member by member.see.duty.';
const ALIVE_ALREADY = 'Every reader but the supervisor of a withdrawn case reads only what is alive.';
const OPEN_ALREADY = 'A cover is in the audience of open cases before their expiry only.';
const NO_GUEST_LEADS = 'A guest is never a facilitator (CHECK), and there are no other roles in a group.';
const ITSELF =
  'Every other kind stands in for itself and is never on standby (CHECK); it gives by the grant to supervisors.';
const COVERED_ALREADY = 'A cover that is not on standby is given more by the other part.';
const OWN_ANYWAY = "That the notice is the reader's own is asked twice.";

/** Mistakes that change nothing, each with the reason; every other one has to be caught, and these must not be. */
export const EQUIVALENT_MUTANTS: Readonly<Record<string, string>> = {
  'thread.see.supervisor-starter  and: without [2] (visibleFrom)': SENT_ANYWAY,
  'thread.see.supervisor-starter  and: [2] visibleFrom edge moved': SENT_ANYWAY,
  'comment.write.supervisor-starter  and: without [2] (visibleFrom)': SENT_ANYWAY,
  'comment.write.supervisor-starter  and: [2] visibleFrom edge moved': SENT_ANYWAY,
  'comment.read.supervisor-writer  and: without [2] (visibleFrom)': SENT_ANYWAY,
  'comment.read.supervisor-writer  and: [2] visibleFrom edge moved': SENT_ANYWAY,
  'thread.see.cover-starter  and: without [2] (visibleFrom)': SENT_ANYWAY,
  'thread.see.cover-starter  and: [2] visibleFrom edge moved': SENT_ANYWAY,
  'comment.write.cover-starter  and: without [2] (visibleFrom)': SENT_ANYWAY,
  'comment.write.cover-starter  and: [2] visibleFrom edge moved': SENT_ANYWAY,
  'comment.read.cover-writer  and: without [2] (visibleFrom)': SENT_ANYWAY,
  'comment.read.cover-writer  and: [2] visibleFrom edge moved': SENT_ANYWAY,
  'member.see.colleague: DIRECTOR not enough': SEEN_BY_DUTY,
  'member.see.colleague: PRIVACY_OFFICER not enough': SEEN_BY_DUTY,
  'member.see.colleague: ADMINISTRATOR not enough': SEEN_BY_DUTY,
  'case.comment.cover  and: without [1] (and)': ALIVE_ALREADY,
  'case.comment.peer  and: without [1] (and)': ALIVE_ALREADY,
  'case.comment.colleague  and: without [1] (and)': ALIVE_ALREADY,
  'case.comment.member  and: without [1] (and)': ALIVE_ALREADY,
  'case.comment.guest  and: without [1] (and)': ALIVE_ALREADY,
  'case.report-passage.cover  and: without [1] (and)': ALIVE_ALREADY,
  'case.report-passage.peer  and: without [1] (and)': ALIVE_ALREADY,
  'case.report-passage.colleague  and: without [1] (and)': ALIVE_ALREADY,
  'case.report-passage.member  and: without [1] (and)': ALIVE_ALREADY,
  'case.report-passage.guest  and: without [1] (and)': ALIVE_ALREADY,
  'case.recommend.member  and: without [1] (and)': ALIVE_ALREADY,
  'case.recommend.guest  and: without [1] (and)': ALIVE_ALREADY,
  'case.review.cover  and: without [1] (and)': ALIVE_ALREADY,
  'case.teaser.cover  and: without [3] (and)': OPEN_ALREADY,
  'case.recuse.cover  and: without [1] (expiresAt)': OPEN_ALREADY,
  'case.recuse.cover  and: [1] expiresAt edge moved': OPEN_ALREADY,
  'case.ask-hold.cover  and: without [1] (state)': OPEN_ALREADY,
  'case.ask-hold.cover  and: [1] state not "REVIEWED"': OPEN_ALREADY,
  'case.ask-hold.cover  and: [1] state not "RECALLED"': OPEN_ALREADY,
  'case.ask-hold.cover  and: [1] state not "WITHDRAWN"': OPEN_ALREADY,
  'case.advance.facilitator 0.0.0.0 and: without [2] (isGuest)': NO_GUEST_LEADS,
  'consultationGroup.see.member 1.0 and: without [2] (role)': NO_GUEST_LEADS,
  'consultationGroup.see.guest 1.0 and: without [2] (role)': NO_GUEST_LEADS,
  'consultationGroup.admit.facilitator 0.1.0 and: without [1] (isGuest)': NO_GUEST_LEADS,
  'case.see.supervisor 0.1.1.0.0 and: without [0] (kind)': ITSELF,
  'case.see.cover 0.3.0.0.0 and: without [0] (kind)': ITSELF,
  'case.see.cover 0.3.1.2.0.0 and: without [0] (kind)': ITSELF,
  'case.see.cover 0.3.1.2.0.0 and: without [1] (isStandby)': COVERED_ALREADY,
  'notice.see.director  and: without [0] (personId)': OWN_ANYWAY,
  'notice.see.director  and: without [2] (personId)': OWN_ANYWAY,
  'notice.see.privacy-officer  and: without [0] (personId)': OWN_ANYWAY,
  'notice.see.privacy-officer  and: without [2] (personId)': OWN_ANYWAY,
};
