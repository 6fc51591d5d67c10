// The offline verifier: one HTML file with its script and styles inside, dist/client/verificador.html. It must run after
// the client's build, which empties the folder. A module script does not run from file://, so the bundle is a classic one.
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Ends a script or a style would close its own tag: cut them so that they cannot. */
const inScript = (code: string): string =>
  code.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');

/** Puts every chunk and stylesheet of the build inside of its only page. */
function singleFile(): Plugin {
  return {
    name: 'single-file',
    enforce: 'post',
    generateBundle(_options, bundle) {
      let scripts = '';
      let styles = '';
      for (const [name, item] of Object.entries(bundle)) {
        if (item.type === 'chunk') scripts += `<script>${inScript(item.code)}</script>`;
        else if (name.endsWith('.css')) styles += `<style>${String(item.source)}</style>`;
        else continue;
        delete bundle[name];
      }
      const page = Object.values(bundle).find((item) => item.fileName.endsWith('.html'));
      if (page?.type !== 'asset') throw new Error('the verifier has no page');
      const html = String(page.source)
        .replace(/\s*<script type="module"[^>]*><\/script>/g, '')
        .replace(/\s*<link rel="(?:stylesheet|modulepreload)"[^>]*>/g, '');
      page.source = html
        .replace('</head>', () => `${styles}</head>`)
        .replace('</body>', () => `${scripts}</body>`);
      page.fileName = 'verificador.html';
    },
  };
}

export default defineConfig({
  root: here('./client/verify'),
  publicDir: false,
  plugins: [react(), singleFile()],
  build: {
    outDir: here('./dist/client'),
    emptyOutDir: false,
    target: 'es2022',
    cssCodeSplit: false,
    modulePreload: false,
    rollupOptions: {
      input: here('./client/verify/verificador.html'),
      output: { format: 'iife', codeSplitting: false },
    },
  },
});
