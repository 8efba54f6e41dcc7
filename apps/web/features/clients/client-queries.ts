import { queryOptions } from '@tanstack/react-query';
import {
  ClientRecordCasesDocument,
  ClientRecordRowsDocument,
  SealedClientRecordDocument,
} from '../../graphql/generated/clients.js';
import { ConsentsOfMineDocument } from '../../graphql/generated/consents.js';
import { allPages } from '../../graphql/all-pages.js';
import { request } from '../../graphql/request.js';
import { query } from '../../graphql/use-operation.js';

/** Every client record of the signed-in person, by pseudonym; sealed contents are not fetched. */
export const clientRowsQuery = () =>
  queryOptions({
    queryKey: ['ClientRecordRows'],
    queryFn: ({ signal }) =>
      allPages(
        async (after) => (await request(ClientRecordRowsDocument, { after }, { signal })).clientRecords,
      ),
  });

/** Every own case with the client record it is about. */
export const ownCasesQuery = () =>
  queryOptions({
    queryKey: ['ClientRecordCases'],
    queryFn: ({ signal }) =>
      allPages(async (after) => (await request(ClientRecordCasesDocument, { after }, { signal })).cases),
  });

/** Where every consent stands that this person recorded. */
export const ownConsentsQuery = (recordedBy: string) =>
  queryOptions({
    queryKey: ['ConsentsOfMine', recordedBy],
    queryFn: ({ signal }) =>
      allPages(
        async (after) =>
          (await request(ConsentsOfMineDocument, { recordedBy, after }, { signal })).clinicConsents,
      ),
  });

/** One record with its sealed content. */
export const sealedRecordQuery = (id: string) => query(SealedClientRecordDocument, { id });
