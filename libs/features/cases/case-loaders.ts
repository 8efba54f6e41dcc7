import DataLoader from 'dataloader';
import { Inject, Injectable } from '@nestjs/common';
import type { Facts } from '@subrosa/access';
import type { CaseCipher } from '@subrosa/platform/crypto/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import type { RequestContext } from '@subrosa/platform/graphql/index.js';
import {
  ExtensionRepository,
  FindingRepository,
  OpeningRepository,
  PassageReportRepository,
  VersionRepository,
} from './attached.repository.js';
import { CaseKeys } from './case-keys.js';
import { CaseRepository } from './case.repository.js';
import { caseResource } from './case.resource.js';
import type { CaseRow } from './case.row.js';
import type { CaseVersionRow } from './case-version.row.js';
import { CaseText } from './case-text.js';
import { questionField } from './sealed-fields.js';
import { personOf } from './open-section.js';
import { RecognitionRepository } from './recognition.repository.js';
import type { RecognitionAnswer } from './recognition.row.js';
import { RecusalRepository } from './recusal.repository.js';
import { SectionRepository } from './section.repository.js';

/** The repositories that the loaders go through. */
@Injectable()
export class LoaderSources {
  constructor(
    @Inject(VersionRepository) readonly versions: VersionRepository,
    @Inject(SectionRepository) readonly sections: SectionRepository,
    @Inject(FindingRepository) readonly findings: FindingRepository,
    @Inject(OpeningRepository) readonly openings: OpeningRepository,
    @Inject(PassageReportRepository) readonly reports: PassageReportRepository,
    @Inject(ExtensionRepository) readonly extensions: ExtensionRepository,
  ) {}
}

/** Makes the loaders of a request. */
@Injectable()
export class CaseLoading {
  constructor(
    @Inject(CaseRepository) private readonly cases: CaseRepository,
    @Inject(CaseKeys) private readonly keys: CaseKeys,
    @Inject(CaseText) private readonly text: CaseText,
    @Inject(LoaderSources) private readonly sources: LoaderSources,
    @Inject(RecognitionRepository) private readonly recognitions: RecognitionRepository,
    @Inject(RecusalRepository) private readonly recusals: RecusalRepository,
  ) {}

  /** The loaders of this request, over its own Work. */
  async of(ctx: RequestContext): Promise<CaseLoaders> {
    const work = await ctx.work();
    const { cases, keys, text, sources, recognitions, recusals } = this;
    const from = { cases, keys, text, sources, recognitions, recusals };
    return ctx.loader(CaseLoaders, () => new CaseLoaders(work, from));
  }
}

interface Sources {
  readonly cases: CaseRepository;
  readonly keys: CaseKeys;
  readonly text: CaseText;
  readonly sources: LoaderSources;
  readonly recognitions: RecognitionRepository;
  readonly recusals: RecusalRepository;
}

interface Attached {
  readonly caseId: string;
}

/** What the fields of many cases need, each in one statement for all of them. */
export class CaseLoaders {
  readonly versions = this.byCase((ids) => this.from.sources.versions.ofCases(this.work, ids));
  readonly sections = this.byCase((ids) => this.from.sources.sections.ofCases(this.work, ids));
  readonly findings = this.byCase((ids) => this.from.sources.findings.ofCases(this.work, ids));
  readonly openings = this.byCase((ids) => this.from.sources.openings.ofCases(this.work, ids));
  readonly reports = this.byCase((ids) => this.from.sources.reports.ofCases(this.work, ids));
  readonly extensions = this.byCase((ids) => this.from.sources.extensions.ofCases(this.work, ids));

  readonly recusals = this.byCase((ids) => this.from.recusals.ofCases(this.work, ids));

  /** What the viewer has answered to "do you know this client?", or null. */
  readonly recognitions = new DataLoader<string, RecognitionAnswer | null>(async (ids) => {
    const found = await this.from.recognitions.ofViewer(this.work, personOf(this.work), ids);
    return ids.map((id) => found.get(id) ?? null);
  });

  /** True where first openings wait for the author; ask only about cases that the viewer reads. */
  readonly paused = new DataLoader<string, boolean>(async (ids) => {
    const found = await this.from.recusals.pausedAmong(this.work, ids);
    return ids.map((id) => found.has(id));
  });

  /** The facts of cases, for every permission that is asked about them. */
  readonly facts = new DataLoader<CaseRow, Facts, string>(
    (rows) => this.from.cases.factsOfAll(this.work, rows),
    { cacheKeyFn: ({ id }) => id },
  );

  /** The ciphers of cases whose key is in sight. */
  readonly ciphers = new DataLoader<string, CaseCipher | null>(async (ids) => {
    const found = await this.from.keys.openMany(this.work, ids);
    return ids.map((id) => found.get(id) ?? null);
  });

  /** True for cases that are unexpired at that very statement; never remembered. */
  readonly unexpired = new DataLoader<string, boolean>(
    async (ids) => {
      const found = await this.from.cases.unexpiredNow(this.work, [...new Set(ids)]);
      return ids.map((id) => found.has(id));
    },
    { cache: false },
  );

  /** What this reader is shown of a section; null unless it may be read. Every text is one line in the ledger. */
  readonly texts = new DataLoader<string, string | null>(async (ids) => {
    const opened = await this.from.text.readSections(this.work, ids);
    return ids.map((id) => opened.get(id)?.shown ?? null);
  });

  /** True for sections that this reader may open next. */
  readonly openable = new DataLoader<string, boolean>(async (ids) => {
    const rows = await this.from.sources.sections.allowedAmong(this.work, ids, 'section.open');
    const found = new Set(rows.map(({ id }) => id));
    return ids.map((id) => found.has(id));
  });

  /** The visible case, or null. */
  readonly rows = new DataLoader<string, CaseRow | null>(async (ids) => {
    const found = new Map((await this.from.cases.findMany(this.work, ids)).map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? null);
  });

  constructor(
    readonly work: Work,
    private readonly from: Sources,
  ) {}

  /** True if the actor may do the action with the case. */
  async may(row: CaseRow, action: string): Promise<boolean> {
    const facts = await this.facts.load(row);
    return this.work.ability.allows(action, caseResource, facts, this.work.now()) !== null;
  }

  /** The same as `open`, for those to whom at least the teaser of the case is open; null for all others. */
  async openFor(
    caseId: string,
    sealed: { readonly field: string; readonly version: number; readonly text: Buffer | null },
  ): Promise<string | null> {
    const row = await this.rows.load(caseId);
    return row !== null && (await this.may(row, 'case.teaser')) ? this.open(caseId, sealed) : null;
  }

  /** The question of a version; that of one which went out unscreened is the author's alone once the case has passed the gate. */
  async openQuestion(version: CaseVersionRow): Promise<string | null> {
    const row = await this.rows.load(version.caseId);
    const { actor } = this.work;
    const isClosed = version.screening === 'UNSCREENED' && row?.screening !== 'UNSCREENED';
    if (isClosed && (actor.kind !== 'person' || row?.authorId !== actor.personId)) return null;
    return this.openFor(version.caseId, {
      field: questionField,
      version: version.number,
      text: version.question,
    });
  }

  /** A sealed text of the case in clear, or null if it cannot be read any more; a last look at the clock before it leaves. */
  async open(
    caseId: string,
    sealed: { readonly field: string; readonly version: number; readonly text: Buffer | null },
  ): Promise<string | null> {
    const cipher = sealed.text === null ? null : await this.ciphers.load(caseId);
    if (cipher === null || sealed.text === null) return null;
    const text = cipher.open(sealed.field, sealed.version, sealed.text);
    return (await this.unexpired.load(caseId)) ? text : null;
  }

  private byCase<Row extends Attached>(
    load: (caseIds: readonly string[]) => Promise<Row[]>,
  ): DataLoader<string, Row[]> {
    return new DataLoader<string, Row[]>(async (ids) => {
      const rows = await load(ids);
      return ids.map((id) => rows.filter(({ caseId }) => caseId === id));
    });
  }
}
