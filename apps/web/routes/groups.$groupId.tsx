import { createFileRoute } from '@tanstack/react-router';
import { GroupPage } from '../features/groups/group-page.js';

export const Route = createFileRoute('/groups/$groupId')({ component: GroupPage });
