import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Can,
  Ctx,
  CursorSealer,
  OfParent,
  RequestContext,
  toConnection,
} from '@subrosa/platform/graphql/index.js';
import { NO_PROGRAMME, ProgrammeLoader, ProgrammeQueries, ProgrammeType } from '../clinics/index.js';
import { CreateClientRecordInput, UpdateClientRecordInput } from './client-record.input.js';
import { ClientRecordQueries } from './client-record.queries.js';
import {
  ClientRecordConnectionType,
  ClientRecordType,
  ClientRecordViewerCanType,
  toClientRecordType,
} from './client-record.type.js';
import { CreateClientRecord } from './create-client-record.js';
import { UpdateClientRecord } from './update-client-record.js';

const LIST = 'clientRecords';

/** Own client records: sealed blobs in, sealed blobs out. */
@Resolver(() => ClientRecordType)
export class ClientRecordResolver {
  constructor(
    @Inject(ClientRecordQueries) private readonly queries: ClientRecordQueries,
    @Inject(CreateClientRecord) private readonly createRecord: CreateClientRecord,
    @Inject(UpdateClientRecord) private readonly updateRecord: UpdateClientRecord,
    @Inject(ProgrammeQueries) private readonly programmes: ProgrammeQueries,
    @Inject(CursorSealer) private readonly cursors: CursorSealer,
  ) {}

  @Can('clientRecord.see')
  @Query(() => ClientRecordConnectionType, { description: 'The own client records, the newest first.' })
  async clientRecords(
    @Ctx() ctx: RequestContext,
    @Args('first', { type: () => Int, nullable: true, description: 'How many, at most 100.' })
    first?: number | null,
    @Args('after', { type: () => String, nullable: true, description: 'The cursor to go on from.' })
    after?: string | null,
  ): Promise<ClientRecordConnectionType> {
    const page = await this.queries.page(await ctx.work(), {
      first,
      afterId: this.cursors.idAfter(LIST, after),
    });
    const connection = toConnection(page, {
      list: LIST,
      sealer: this.cursors,
      position: (row) => [row.id],
      toNode: ({ row }) => toClientRecordType(row),
    });
    return Object.assign(new ClientRecordConnectionType(), connection);
  }

  @Can('clientRecord.see')
  @Query(() => ClientRecordType, { description: 'One of the own client records; any other is not found.' })
  async clientRecord(
    @Args('id', { type: () => ID, description: 'The record.' }) id: string,
    @Ctx() ctx: RequestContext,
  ): Promise<ClientRecordType> {
    return toClientRecordType(await this.queries.byId(await ctx.work(), id));
  }

  @Can('clientRecord.create')
  @Mutation(() => ClientRecordType, { description: 'Stores the sealed record of a new client.' })
  async createClientRecord(
    @Args('input', { description: 'The sealed record.' }) input: CreateClientRecordInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ClientRecordType> {
    const act = ctx.mutate('clientRecord.create', (work) => this.createRecord.execute(work, input));
    return toClientRecordType(await act);
  }

  @Can('clientRecord.update')
  @Mutation(() => ClientRecordType, { description: 'Stores the next version of an own client record.' })
  async updateClientRecord(
    @Args('input', { description: 'The sealed record.' }) input: UpdateClientRecordInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ClientRecordType> {
    const act = ctx.mutate('clientRecord.update', (work) => this.updateRecord.execute(work, input));
    return toClientRecordType(await act);
  }

  @OfParent()
  @ResolveField(() => ClientRecordViewerCanType, { description: 'What the signed-in person may do with it.' })
  async viewerCan(
    @Parent() record: ClientRecordType,
    @Ctx() ctx: RequestContext,
  ): Promise<ClientRecordViewerCanType> {
    return Object.assign(new ClientRecordViewerCanType(), this.queries.viewerCan(await ctx.work(), record));
  }

  @OfParent()
  @ResolveField(() => ProgrammeType, {
    nullable: true,
    description: 'The programme in whose care the client is; null for none.',
  })
  async programme(
    @Parent() record: ClientRecordType,
    @Ctx() ctx: RequestContext,
  ): Promise<ProgrammeType | null> {
    if (record.programmeId === NO_PROGRAMME) return null;
    const make = () => new ProgrammeLoader(this.programmes, () => ctx.work());
    return ctx.loader(ProgrammeLoader, make).load(record.programmeId);
  }
}
