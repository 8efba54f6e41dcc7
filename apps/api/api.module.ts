import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { allGrants } from '@subrosa/features/all-grants.js';
import { allRows } from '@subrosa/features/all-rows.js';
import { AssignmentsApiModule } from '@subrosa/features/assignments/assignments.api.module.js';
import { BoardApiModule } from '@subrosa/features/board/board.api.module.js';
import { ClinicsApiModule } from '@subrosa/features/clinics/clinics.api.module.js';
import { CasesApiModule } from '@subrosa/features/cases/cases.api.module.js';
import { ConsultationsApiModule } from '@subrosa/features/consultations/consultations.api.module.js';
import { DiscussionApiModule } from '@subrosa/features/discussion/discussion.api.module.js';
import { RetentionApiModule } from '@subrosa/features/retention/retention.api.module.js';
import { ClientsApiModule } from '@subrosa/features/clients/clients.api.module.js';
import { ConsentsApiModule } from '@subrosa/features/consents/consents.api.module.js';
import { GroupsApiModule } from '@subrosa/features/groups/groups.api.module.js';
import { HandoversApiModule } from '@subrosa/features/handovers/handovers.api.module.js';
import { IdentityApiModule } from '@subrosa/features/identity/identity.api.module.js';
import { IdentityModule } from '@subrosa/features/identity/identity.module.js';
import { InboxApiModule } from '@subrosa/features/inbox/inbox.api.module.js';
import { LedgerApiModule } from '@subrosa/features/ledger/ledger.api.module.js';
import { LiveModule } from '@subrosa/features/live/live.module.js';
import { MosaicApiModule } from '@subrosa/features/mosaic/mosaic.api.module.js';
import { NoticesApiModule } from '@subrosa/features/notices/notices.api.module.js';
import { ReviewsApiModule } from '@subrosa/features/reviews/reviews.api.module.js';
import { ConfigModule } from '@subrosa/platform/config/index.js';
import type { Config } from '@subrosa/platform/config/index.js';
import { CryptoModule } from '@subrosa/platform/crypto/index.js';
import { DatabaseModule } from '@subrosa/platform/database/index.js';
import { GraphqlModule } from '@subrosa/platform/graphql/index.js';
import { LoggingModule } from '@subrosa/platform/logging/index.js';
import type { Logger } from '@subrosa/platform/logging/index.js';

/** Everything the API process serves. */
@Module({})
export class ApiModule {
  static with(config: Config, logger: Logger): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        ConfigModule.with(config),
        LoggingModule.with(logger),
        DatabaseModule.with({
          url: config.DATABASE_URL,
          poolSize: config.DATABASE_POOL_SIZE,
          entities: allRows,
          applicationName: 'subrosa-api',
          grants: allGrants,
        }),
        CryptoModule,
        GraphqlModule.with({ identity: IdentityModule, grants: allGrants }),
        IdentityApiModule,
        ConsentsApiModule,
        ClientsApiModule,
        ClinicsApiModule,
        AssignmentsApiModule,
        HandoversApiModule,
        GroupsApiModule,
        InboxApiModule,
        LedgerApiModule,
        LiveModule,
        BoardApiModule,
        MosaicApiModule,
        NoticesApiModule,
        ReviewsApiModule,
        RetentionApiModule,
        DiscussionApiModule,
        ConsultationsApiModule,
        CasesApiModule,
      ],
    };
  }
}
