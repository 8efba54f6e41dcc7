import { caseOf, isAlive, isKeptByAuthor } from './reference-world.js';
import type { Person } from './reference-world.js';
import { rulesOn } from './reference-rule.js';
import type { Rules } from './reference-rule.js';
import type { Comment, OnCase, Tables, Thread } from './world.js';

const isSent = (row: { readonly visibleFrom: Date }, now: Date): boolean =>
  row.visibleFrom.getTime() <= now.getTime();

/** "Once opened": a comment quotes its section and inherits what opening that section takes. */
function supervisorIsIn(person: Person, thread: Thread): boolean {
  const one = caseOf(person.world, thread.caseId);
  if (!person.reads(one) || !person.hasOpened(one)) return false;
  if (thread.sectionKey === '') return true;
  return person.world.caseSections.some(
    (section) =>
      section.versionId === thread.versionId &&
      section.key === thread.sectionKey &&
      person.hasOpenedSection(section.id),
  );
}

/** What a reviewer gathers is theirs alone until it is sent. */
function supervisorSees(person: Person, thread: Thread): boolean {
  const mayKnow = isSent(thread, person.at.now) || thread.startedBy === person.id;
  return mayKnow && supervisorIsIn(person, thread);
}

const threads = rulesOn<Thread>({
  'thread.see': (person, thread) => {
    const one = caseOf(person.world, thread.caseId);
    const authorSees =
      person.wrote(one) && isKeptByAuthor(one, person.at.now) && isSent(thread, person.at.now);
    return authorSees || supervisorSees(person, thread);
  },
  'comment.write': (person, thread) => authorAnswers(person, thread) || supervisorSees(person, thread),
  'thread.resolve': (person, thread) =>
    authorAnswers(person, thread) || (isSent(thread, person.at.now) && supervisorIsIn(person, thread)),
});

function authorAnswers(person: Person, thread: Thread): boolean {
  const one = caseOf(person.world, thread.caseId);
  return person.wrote(one) && isAlive(one, person.at.now) && isSent(thread, person.at.now);
}

function threadOf(person: Person, comment: Comment): Thread {
  const found = person.world.threads.find(({ id }) => id === comment.threadId);
  if (found === undefined) throw new Error('a comment hangs on no thread');
  return found;
}

/** A comment can be changed by its writer until it is sent, while the writer still reads the case. */
const writerMayChange = (person: Person, comment: Comment): boolean =>
  comment.authorId === person.id &&
  !isSent(comment, person.at.now) &&
  supervisorIsIn(person, threadOf(person, comment));

const comments = rulesOn<Comment>({
  'comment.read': (person, comment) => {
    const one = caseOf(person.world, comment.caseId);
    const sent = isSent(comment, person.at.now);
    if (person.wrote(one) && isKeptByAuthor(one, person.at.now) && sent) return true;
    return (sent && supervisorIsIn(person, threadOf(person, comment))) || writerMayChange(person, comment);
  },
  'comment.edit': writerMayChange,
  'comment.delete': writerMayChange,
});

/** Verdicts survive: for the author, the audience, and whoever gave them. */
const reviews = rulesOn<Tables['reviews'][number]>({
  'review.see': (person, review) => {
    const one = caseOf(person.world, review.caseId);
    return person.wrote(one) || person.isAssigned(one) || review.reviewerId === person.id;
  },
});

/** The words of a review are material: they end with the case. */
const reviewTexts = rulesOn<OnCase>({
  'review.read': (person, text) => {
    const one = caseOf(person.world, text.caseId);
    if (person.wrote(one) && isKeptByAuthor(one, person.at.now)) return true;
    return person.reads(one) && person.hasOpened(one);
  },
});

/** Ratings, free of client material, survive for the two whom they concern. */
const ratings = rulesOn<Tables['ratings'][number]>({
  'rating.see': (person, rating) => {
    const review = person.world.reviews.find(({ id }) => id === rating.reviewId);
    return person.wrote(caseOf(person.world, rating.caseId)) || review?.reviewerId === person.id;
  },
});

/** "Written by the supervisor, readable by supervisor and author, kept as the pack says." */
const notes = rulesOn<Tables['supervisionNotes'][number]>({
  'supervisionNote.see': (person, note) =>
    [note.supervisorId, note.superviseeId].includes(person.id) &&
    person.at.now.getTime() < note.keepUntil.getTime(),
});

/** Threads, comments and reviews: "once opened", and what is left of them. */
export const onDiscussion: Rules = {
  ...threads,
  ...comments,
  ...reviews,
  ...reviewTexts,
  ...ratings,
  ...notes,
};
