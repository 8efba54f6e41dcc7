import { Module } from '@nestjs/common';
import { LiveStreams } from '@subrosa/platform/live/index.js';
import { IdentityModule } from '../identity/identity.module.js';
import { LiveCaseRepository } from './live-case.repository.js';
import { LiveHub } from './live-hub.js';
import { LiveLook } from './live-look.js';

/** The streams of open pages; `LiveStreams` is what the API opens them by. */
@Module({
  imports: [IdentityModule],
  providers: [LiveCaseRepository, LiveLook, LiveHub, { provide: LiveStreams, useExisting: LiveHub }],
  exports: [LiveStreams],
})
export class LiveModule {}
