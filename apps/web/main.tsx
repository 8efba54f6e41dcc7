import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './app/page.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.js';
import { showDisplay } from './app/display.js';
import { styleNonce } from './app/style-nonce.js';

// The scroll lock of dialogs writes a style element of its own, and looks for its nonce under this name (package get-nonce).
Object.assign(globalThis, { __webpack_nonce__: styleNonce() });

showDisplay();
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
