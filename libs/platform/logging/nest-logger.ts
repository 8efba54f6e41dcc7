import type { LoggerService } from '@nestjs/common';
import type { Logger } from './logger.js';

/** Gives Nest's own start and stop messages to the product's logger; their parameters are dropped. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(): void {
    // Nest announces every module and route; nobody needs to read that twice.
  }

  error(): void {
    this.logger.warn('the framework reported an error');
  }

  warn(): void {
    this.logger.warn('the framework reported a warning');
  }
}
