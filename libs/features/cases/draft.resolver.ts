import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  Can,
  Ctx,
  CursorSealer,
  RequestContext,
  SignedIn,
  toConnection,
} from '@subrosa/platform/graphql/index.js';
import { PageArgs } from '../clinics/index.js';
import { DiscardDraft } from './discard-draft.js';
import { DraftQueries } from './draft.queries.js';
import { DraftConnectionType, DraftType, SaveDraftInput, toDraftType } from './draft.type.js';
import { SaveDraft } from './save-draft.js';
import {
  CaseVocabularyType,
  PurposeRuleType,
  TemplateType,
  caseVocabulary,
  purposeRuleTypes,
  templateTypes,
} from './vocabulary.type.js';

const LIST = 'drafts';

/** Own drafts, and the closed lists that a write-up chooses from. */
@Resolver(() => DraftType)
export class DraftResolver {
  constructor(
    @Inject(DraftQueries) private readonly queries: DraftQueries,
    @Inject(SaveDraft) private readonly save: SaveDraft,
    @Inject(DiscardDraft) private readonly discard: DiscardDraft,
    @Inject(CursorSealer) private readonly cursors: CursorSealer,
  ) {}

  @Can('draft.see')
  @Query(() => DraftConnectionType, { description: 'The own drafts, the newest first.' })
  async drafts(@Args() { first, after }: PageArgs, @Ctx() ctx: RequestContext): Promise<DraftConnectionType> {
    const afterId = this.cursors.idAfter(LIST, after);
    const connection = toConnection(await this.queries.page(await ctx.work(), { first, afterId }), {
      list: LIST,
      sealer: this.cursors,
      position: (row) => [row.id],
      toNode: ({ row }) => toDraftType(row),
    });
    return Object.assign(new DraftConnectionType(), connection);
  }

  @Can('draft.see')
  @Query(() => DraftType, { description: 'One of the own drafts; any other is not found.' })
  async draft(
    @Args('id', { type: () => ID, description: 'The draft.' }) id: string,
    @Ctx() ctx: RequestContext,
  ): Promise<DraftType> {
    return toDraftType(await this.queries.byId(await ctx.work(), id));
  }

  @Can('draft.save')
  @Mutation(() => DraftType, { description: 'Saves a draft; a conflict is reported and overwrites nothing.' })
  async saveDraft(
    @Args('input', { description: 'The sealed draft.' }) input: SaveDraftInput,
    @Ctx() ctx: RequestContext,
  ): Promise<DraftType> {
    return toDraftType(await ctx.mutate('draft.save', (work) => this.save.execute(work, input)));
  }

  @Can('draft.discard')
  @Mutation(() => ID, { description: 'Deletes an own draft; answers its id.' })
  async discardDraft(
    @Args('id', { type: () => ID, description: 'The draft.' }) id: string,
    @Ctx() ctx: RequestContext,
  ): Promise<string> {
    return ctx.mutate('draft.discard', (work) => this.discard.execute(work, id));
  }

  @SignedIn()
  @Query(() => [TemplateType], { description: 'Every version of every template.' })
  templates(): TemplateType[] {
    return templateTypes();
  }

  @SignedIn()
  @Query(() => [PurposeRuleType], { description: 'What each purpose asks and allows.' })
  purposes(): PurposeRuleType[] {
    return purposeRuleTypes();
  }

  @SignedIn()
  @Query(() => CaseVocabularyType, { description: 'The closed lists that a write-up chooses from.' })
  caseVocabulary(): CaseVocabularyType {
    return caseVocabulary();
  }
}
