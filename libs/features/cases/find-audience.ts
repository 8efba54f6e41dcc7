import { Inject, Injectable } from '@nestjs/common';
import type { Work } from '@subrosa/platform/database/index.js';
import { AudienceRepository } from './audience.repository.js';
import type { MembershipLine, PlaceLine } from './audience.repository.js';
import {
  asOfGroup,
  colleagueReader,
  gather,
  impossible,
  memberReaders,
  notInGroup,
  peerReaders,
  peopleOf,
  supervisorReaders,
  without,
} from './audience-readers.js';
import type { About, Audience, Found, Reader } from './audience-readers.js';
import type { CaseRow } from './case.row.js';
import { isEntitled } from './domain/gate-audience.js';
import type { CaseAudienceKind } from './domain/purposes.js';

/** Whom the author names; exactly one of the first four is right. */
export interface AudienceChoice {
  readonly assignmentIds: readonly string[];
  readonly supervisionGroupId: string | null;
  readonly colleagueId: string | null;
  readonly consultationGroupId: string | null;
  /** Members of the group that shall not read this case. */
  readonly excludedPersonIds: readonly string[];
}

interface Group {
  readonly id: string;
  readonly excluded: readonly string[];
}

interface InGroup {
  readonly audienceId: string;
  readonly about: About;
}

/** Whoever is recused for the client of the case is left out without a word: that they know the client is nobody's to learn. */
@Injectable()
export class FindAudience {
  constructor(@Inject(AudienceRepository) private readonly lines: AudienceRepository) {}

  /** What the author's choice comes to today. A group or a person that the author may not know of gives the answer for one absent. */
  async chosen(work: Work, choice: AudienceChoice, about: About): Promise<Audience> {
    const { assignmentIds, supervisionGroupId, colleagueId, consultationGroupId } = choice;
    const excluded = [...new Set(choice.excludedPersonIds)];
    const kinds: CaseAudienceKind[] = [];
    const found: Found[] = [];
    if (assignmentIds.length > 0) {
      kinds.push('ASSIGNMENTS');
      found.push({ readers: await this.supervisors(work, [...new Set(assignmentIds)], about) });
    }
    if (supervisionGroupId !== null) {
      kinds.push('SUPERVISION_GROUP');
      found.push(await this.supervisionGroup(work, { id: supervisionGroupId, excluded }, about));
    }
    if (colleagueId !== null) {
      kinds.push('COLLEAGUE');
      found.push(await this.colleague(work, colleagueId, about));
    }
    if (consultationGroupId !== null) {
      kinds.push('CONSULTATION_GROUP');
      found.push(await this.consultationGroup(work, { id: consultationGroupId, excluded }, about));
    }
    const isGroup = supervisionGroupId !== null || consultationGroupId !== null;
    const stray = isGroup ? [] : excluded.map((personId) => ({ personId, why: 'NO_GROUP' as const }));
    return gather(kinds, [...found, { impossible: stray }]);
  }

  /** The audience of a case as it is today: its lines that still entitle. If nobody is left, those of before say why. */
  async ofCase(work: Work, row: CaseRow, about: About): Promise<Audience> {
    const found = await this.linesOf(work, row, about);
    const readers = found.flatMap((one) => one.readers ?? []);
    const staying = readers.filter((reader) => isEntitled(reader, work.now()));
    // A reader who has left meanwhile does not keep the author from answering those who stay.
    const left = staying.length === 0 ? readers : staying;
    return { ...gather([row.audienceKind], found), readers: left };
  }

  private async linesOf(work: Work, row: CaseRow, about: About): Promise<Found[]> {
    const given = { audienceId: row.id, about };
    const supervisors = async (): Promise<Reader[]> =>
      this.supervisors(work, await this.lines.assignmentsOf(work, row.id), about);
    switch (row.audienceKind) {
      case 'ASSIGNMENTS':
        return [{ readers: await supervisors() }];
      case 'SUPERVISION_GROUP': {
        const peers = await this.peers(work, await this.lines.placesOf(work, row.id), given);
        return [{ readers: asOfGroup(await supervisors()) }, { readers: peers }];
      }
      case 'COLLEAGUE':
        return [await this.colleague(work, (await this.lines.colleagueOf(work, row.id)) ?? '', about)];
      case 'CONSULTATION_GROUP':
        return [{ readers: await this.members(work, await this.lines.membershipsOf(work, row.id), given) }];
    }
  }

  private async supervisors(work: Work, ids: readonly string[], about: About): Promise<Reader[]> {
    const lines = await this.lines.assignments(work, about.authorId, ids);
    const people = lines.map(({ supervisorId }) => supervisorId);
    const standings = await this.lines.standings(work, people, about);
    return supervisorReaders(ids, { lines, standings }, about);
  }

  private async supervisionGroup(work: Work, { id, excluded }: Group, about: About): Promise<Found> {
    const places = await this.lines.placesOfGroup(work, id);
    const own = places.find(({ personId }) => personId === about.authorId);
    if (own === undefined) return notInGroup(id);
    const others = places.filter(({ personId }) => personId !== about.authorId);
    const [supervision] = await this.lines.assignments(work, about.authorId, [own.assignmentId]);
    const supervisors = asOfGroup(await this.supervisors(work, [own.assignmentId], about));
    const peers = await this.peers(work, without(others, excluded), { audienceId: id, about });
    return {
      readers: [...supervisors, ...peers],
      impossible: impossible(excluded, others, supervision?.supervisorId ?? null),
    };
  }

  private async consultationGroup(work: Work, { id, excluded }: Group, about: About): Promise<Found> {
    const memberships = await this.lines.membershipsOfGroup(work, id);
    const own = memberships.find(({ personId, isGuest }) => personId === about.authorId && !isGuest);
    if (own === undefined) return notInGroup(id);
    if (!own.hasSigned) return { gap: { audienceId: id, why: 'COVENANT_UNSIGNED' } };
    const others = memberships.filter(({ personId }) => personId !== about.authorId);
    const { afterSignOffSeconds, backstopSeconds } = own;
    return {
      readers: await this.members(work, without(others, excluded), { audienceId: id, about }),
      impossible: impossible(excluded, others, null),
      group: { groupId: id, afterSignOffSeconds, backstopSeconds },
    };
  }

  private async peers(work: Work, places: readonly PlaceLine[], given: InGroup): Promise<Reader[]> {
    const { audienceId, about } = given;
    const standings = await this.lines.standings(work, peopleOf(places), about);
    return peerReaders(places, { audienceId, standings, now: work.now() }, about);
  }

  private async members(work: Work, lines: readonly MembershipLine[], given: InGroup): Promise<Reader[]> {
    const { audienceId, about } = given;
    const standings = await this.lines.standings(work, peopleOf(lines), about);
    return memberReaders(lines, { audienceId, standings, now: work.now() }, about);
  }

  private async colleague(work: Work, personId: string, about: About): Promise<Found> {
    const standings = await this.lines.standings(work, [personId], about);
    return colleagueReader(personId, { standings, now: work.now() }, about);
  }
}
