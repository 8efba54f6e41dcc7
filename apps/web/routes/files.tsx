import { createFileRoute } from '@tanstack/react-router';
import { FilesPage } from '../features/files/files-page.js';

export const Route = createFileRoute('/files')({ component: FilesPage });
