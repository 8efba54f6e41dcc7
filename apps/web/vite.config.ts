import { tanstackRouter } from '@tanstack/router-plugin/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The client is built into dist/ and served by the API itself; `npm run dev` serves it alone, before a running API. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    tanstackRouter({
      target: 'react',
      routesDirectory: './routes',
      generatedRouteTree: './app/route-tree.gen.ts',
      autoCodeSplitting: true,
      quoteStyle: 'single',
      semicolons: true,
    }),
    react(),
  ],
  resolve: { conditions: ['source', 'module', 'browser', 'import', 'default'] },
  worker: { format: 'es' },
  build: { target: 'es2022', sourcemap: false, manifest: 'manifest.json', assetsInlineLimit: 0 },
  server: { proxy: { '/graphql': 'http://127.0.0.1:4000', '/live': 'http://127.0.0.1:4000' } },
});
