import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import { ApolloDriver } from '@nestjs/apollo';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { Grant } from '@subrosa/access';
import { CONFIG } from '../config/index.js';
import type { Config } from '../config/index.js';
import { Logger } from '../logging/index.js';
import { ContextFactory } from './context-factory.js';
import { ContextModule } from './context.module.js';
import { CursorSealer } from './cursor.js';
import { assertDistinctNames } from './distinct-names.js';
import { formatError } from './format-error.js';
import { operationPlugin } from './operation-plugin.js';
import { gateSchema } from './schema-gate.js';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** What the GraphQL front needs to know. */
export interface GraphqlOptions {
  /** The module that provides SESSION_READER. */
  readonly identity: new () => unknown;
  readonly grants: readonly Grant[];
}

/** Limits on one operation; `n` are counts of levels, aliases, fields weighted by depth, tokens. */
const armor = new ApolloArmor({
  maxDepth: { enabled: true, n: 12 },
  maxAliases: { enabled: true, n: 15 },
  costLimit: { enabled: true, maxCost: 60_000 },
  maxTokens: { enabled: true, n: 3_000 },
  maxDirectives: { enabled: true, n: 20 },
  blockFieldSuggestion: { enabled: true },
});

/** Serves the features' resolvers behind the schema gate at /graphql. */
@Module({})
export class GraphqlModule {
  static with(options: GraphqlOptions): DynamicModule {
    const protection = armor.protect();
    return {
      module: GraphqlModule,
      global: true,
      imports: [
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          imports: [ContextModule.with(options.identity)],
          inject: [CONFIG, Logger, ContextFactory],
          useFactory: (config: Config, logger: Logger, contexts: ContextFactory) => {
            return {
              ...protection,
              autoSchemaFile: true,
              sortSchema: true,
              playground: false,
              introspection: config.NODE_ENV !== 'production',
              includeStacktraceInErrorResponses: false,
              csrfPrevention: true,
              persistedQueries: false,
              allowBatchedHttpRequests: false,
              subscriptions: {},
              context: (request: FastifyRequest, reply: FastifyReply) => contexts.create(request, reply),
              transformSchema: (schema) => {
                assertDistinctNames();
                return gateSchema(schema, options.grants);
              },
              formatError,
              // Armor's types come from Apollo's CommonJS build, which TypeScript takes for another library.
              plugins: [
                ...(protection.plugins as never[]),
                ApolloServerPluginCacheControlDisabled(),
                operationPlugin(logger),
              ],
            };
          },
        }),
      ],
      providers: [
        {
          provide: CursorSealer,
          useFactory: (config: Config) => new CursorSealer(config.CURSOR_KEY),
          inject: [CONFIG],
        },
      ],
      exports: [CursorSealer],
    };
  }
}
