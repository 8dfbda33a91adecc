import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  // Workspaces are bundled from their sources, as everywhere in the house.
  resolve: { conditions: ['yilu-source', 'browser', 'import', 'module', 'default'] },
  build: {
    outDir: 'dist/site',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    // What is offered for download stays a file.
    assetsInlineLimit: 0,
    // One file: a desk loads it once a day, and a tab left open over a new release misses no later part of it. The map's
    // library alone (1.1 MB, 0.3 gzipped) is a part of its own, for whoever opens a map.
    chunkSizeWarningLimit: 1_200,
  },
});
