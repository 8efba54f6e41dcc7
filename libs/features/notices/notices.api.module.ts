import { Module } from '@nestjs/common';
import { NoticeResolver } from './notice.resolver.js';
import { ReminderResolver } from './reminder.resolver.js';
import { NoticesModule } from './notices.module.js';

@Module({ imports: [NoticesModule], providers: [NoticeResolver, ReminderResolver] })
export class NoticesApiModule {}
