import { standingsOf } from './reference-audience.js';
import type { Standing } from './reference-audience.js';
import {
  authorActs,
  authorReads,
  authorSpeaks,
  isStillOpen,
  mayReadClass,
  openedReadings,
  readerSpeaks,
  reviews,
} from './reference-reading.js';
import { rulesOn } from './reference-rule.js';
import type { Rules } from './reference-rule.js';
import { caseOf, hasCome, isAlive } from './reference-world.js';
import type { Person } from './reference-world.js';
import type { CaseTables, Comment, SupervisionNote, Thread } from './world-cases.js';

const isSent = (row: { readonly visibleFrom: Date }, now: Date): boolean => hasCome(row.visibleFrom, now);

/** A comment quotes its section: it inherits the class, and what opening that section takes. */
function readingsOfThread(person: Person, thread: Thread): readonly Standing[] {
  const one = caseOf(person.world, thread.caseId);
  const isOpen =
    thread.sectionKey === '' ||
    person.world.caseSections.some(
      (section) =>
        section.versionId === thread.versionId &&
        section.key === thread.sectionKey &&
        isStillOpen(one, section) &&
        person.hasOpenedSection(section.id),
    );
  if (!isOpen) return [];
  return openedReadings(person, one).filter((standing) =>
    mayReadClass(person, one, { standing, noteClass: thread.class }),
  );
}

/** Who gathers a review sees what is their own before it is sent; others say what they say at once. */
function readingsNow(person: Person, thread: Thread): readonly Standing[] {
  const readings = readingsOfThread(person, thread);
  if (isSent(thread, person.at.now)) return readings;
  return thread.startedBy === person.id ? readings.filter(reviews) : [];
}

const threads = rulesOn<Thread>({
  'thread.see': (person, thread) => {
    const one = caseOf(person.world, thread.caseId);
    const authorSees = authorReads(person, one) && isSent(thread, person.at.now);
    return authorSees || readingsNow(person, thread).length > 0;
  },
  'comment.write': (person, thread) => {
    const one = caseOf(person.world, thread.caseId);
    if (authorSpeaks(person, one) && isSent(thread, person.at.now)) return true;
    return readingsNow(person, thread).some((standing) => readerSpeaks(person, one, standing));
  },
  'thread.resolve': (person, thread) => {
    const one = caseOf(person.world, thread.caseId);
    if (!isSent(thread, person.at.now)) return false;
    if (authorActs(person, one)) return true;
    return readingsOfThread(person, thread).some((standing) => readerSpeaks(person, one, standing));
  },
});

function threadOf(person: Person, comment: Comment): Thread {
  const found = person.world.threads.find(({ id }) => id === comment.threadId);
  if (found === undefined) throw new Error('a comment hangs on no thread');
  return found;
}

/** What is gathered is its writer's, while the writer still reads the case. */
const isOwnUnsent = (person: Person, comment: Comment): boolean =>
  comment.authorId === person.id &&
  !isSent(comment, person.at.now) &&
  readingsOfThread(person, threadOf(person, comment)).some(reviews);

/** It can be changed until it is sent, and as long as anything is written in the case. */
const writerMayChange = (person: Person, comment: Comment): boolean =>
  isOwnUnsent(person, comment) && isAlive(caseOf(person.world, comment.caseId), person.at.now);

const comments = rulesOn<Comment>({
  'comment.read': (person, comment) => {
    const one = caseOf(person.world, comment.caseId);
    if (!isSent(comment, person.at.now)) return isOwnUnsent(person, comment);
    return authorReads(person, one) || readingsOfThread(person, threadOf(person, comment)).length > 0;
  },
  'comment.edit': writerMayChange,
  'comment.delete': writerMayChange,
});

/** Verdicts survive: for the author, the audience, and whoever gave them. */
const verdicts = rulesOn<CaseTables['reviews'][number]>({
  'review.see': (person, review) => {
    const one = caseOf(person.world, review.caseId);
    return person.wrote(one) || standingsOf(person, one).length > 0 || review.reviewerId === person.id;
  },
  // Who reviewed adds the lasting part while they still answer for the case.
  'review.add-note': (person, review) =>
    review.reviewerId === person.id && standingsOf(person, caseOf(person.world, review.caseId)).some(reviews),
});

/** The words of a review are material: they end with the case, and quotes in them inherit the class. */
const reviewTexts = rulesOn<CaseTables['reviewTexts'][number]>({
  'review.read': (person, text) => {
    const one = caseOf(person.world, text.caseId);
    const mayRead = (standing: Standing): boolean =>
      mayReadClass(person, one, { standing, noteClass: text.class });
    return authorReads(person, one) || openedReadings(person, one).some(mayRead);
  },
});

/** Ratings, free of client material, survive for the two whom they concern. */
const ratings = rulesOn<CaseTables['ratings'][number]>({
  'rating.see': (person, rating) => {
    const review = person.world.reviews.find(({ id }) => id === rating.reviewId);
    return person.wrote(caseOf(person.world, rating.caseId)) || review?.reviewerId === person.id;
  },
});

/** "Written by the supervisor, readable by supervisor and author, kept as the pack says." */
const notes = rulesOn<SupervisionNote>({
  'supervisionNote.see': (person, note) =>
    [note.supervisorId, note.superviseeId].includes(person.id) && !hasCome(note.keepUntil, person.at.now),
});

/** Threads, comments and reviews: "once opened", and what is left of them. */
export const onDiscussion: Rules = {
  ...threads,
  ...comments,
  ...verdicts,
  ...reviewTexts,
  ...ratings,
  ...notes,
};
