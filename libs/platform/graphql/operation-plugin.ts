import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import { AppError } from '@subrosa/kernel';
import { GraphQLError } from 'graphql';
import type { Logger } from '../logging/logger.js';
import { formatError, originalError } from './format-error.js';
import type { ContextHolder } from './request-context.js';

/**
 * Closes the reading Work before the answer leaves, stamps every error with the request id, and logs the operation's name, its
 * outcome and its time; never a variable, never an answer.
 */
export function operationPlugin(logger: Logger): ApolloServerPlugin<ContextHolder> {
  return {
    requestDidStart: (): Promise<GraphQLRequestListener<ContextHolder>> => {
      const startedAt = performance.now();
      return Promise.resolve({
        didResolveOperation: ({ contextValue, operationName }) => {
          contextValue.request.operation = operationName ?? 'unnamed';
          return Promise.resolve();
        },
        didEncounterErrors: ({ contextValue: { request }, errors }) => {
          for (const error of errors) {
            const original = originalError(error);
            // A refusal, or a request that GraphQL itself found malformed: nothing of ours failed.
            if (original instanceof AppError ? original.kind !== 'fault' : original instanceof GraphQLError)
              continue;
            logger.fault(
              'operation failed',
              { requestId: request.requestId, operation: request.operation },
              original,
            );
          }
          return Promise.resolve();
        },
        willSendResponse: async ({ contextValue: { request }, response }) => {
          try {
            await request.settle(true);
          } catch (error) {
            // Nothing that was read may leave if its lines in the ledger did not commit.
            logger.fault('the reading transaction did not commit', { requestId: request.requestId }, error);
            const fault = new AppError('UNAVAILABLE');
            response.body = {
              kind: 'single',
              singleResult: { errors: [formatError({ message: fault.message }, fault)] },
            };
          }
          if (response.body.kind === 'single') {
            for (const error of response.body.singleResult.errors ?? []) {
              Object.assign(error.extensions ?? {}, { requestId: request.requestId });
            }
          }
          logger.operation({
            requestId: request.requestId,
            operation: request.operation,
            actorId: request.session?.personId ?? null,
            milliseconds: Math.round(performance.now() - startedAt),
            failed: response.body.kind === 'single' && (response.body.singleResult.errors?.length ?? 0) > 0,
          });
        },
      });
    },
  };
}
