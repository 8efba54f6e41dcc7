import { Module } from '@nestjs/common';
import { SESSION_READER } from '@subrosa/platform/graphql/index.js';
import { ChangePassword } from './change-password.js';
import { ChooseClinic } from './choose-clinic.js';
import { OwnSessions } from './own-sessions.js';
import { Reauthenticate } from './reauthenticate.js';
import { SessionLedger } from './session-ledger.js';
import { SessionRepository } from './session.repository.js';
import { SignInAsDemo } from './sign-in-as-demo.js';
import { SignIn } from './sign-in.js';
import { UnlockSession } from './unlock-session.js';

@Module({
  providers: [
    SessionRepository,
    SignIn,
    SignInAsDemo,
    UnlockSession,
    ChooseClinic,
    ChangePassword,
    OwnSessions,
    SessionLedger,
    Reauthenticate,
    { provide: SESSION_READER, useExisting: SessionRepository },
  ],
  exports: [
    SessionRepository,
    SignIn,
    SignInAsDemo,
    UnlockSession,
    ChooseClinic,
    ChangePassword,
    OwnSessions,
    SessionLedger,
    Reauthenticate,
    SESSION_READER,
  ],
})
export class IdentityModule {}
