import { createFileRoute } from '@tanstack/react-router';
import { AuditPage } from '../features/audit/audit-page.js';
import { readSearch } from '../features/audit/audit-words.js';

export const Route = createFileRoute('/audit')({ validateSearch: readSearch, component: AuditPage });
