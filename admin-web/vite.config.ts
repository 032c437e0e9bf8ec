import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const api = process.env.API_URL ?? 'http://127.0.0.1:3000'

/** Writes `.br` and `.gz` beside each text file, so that the API sends a third of the bytes without compressing. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    async writeBundle({ dir = '' }, bundle) {
      const texts = Object.keys(bundle).filter((file) => /\.(js|css|html|svg)$/.test(file))
      await Promise.all(
        texts.map(async (file) => {
          const content = await readFile(join(dir, file))
          const params = { [constants.BROTLI_PARAM_QUALITY]: 9 }
          await writeFile(join(dir, `${file}.br`), await promisify(brotliCompress)(content, { params }))
          await writeFile(join(dir, `${file}.gz`), await promisify(gzip)(content))
        }),
      )
    },
  }
}

export default defineConfig({
  plugins: [react(), compressed()],
  server: { proxy: { '/api': api } },
  build: {
    target: 'es2024',
    // Browsers that know light-dark(): lowered for older ones it would lose every colour of ours.
    cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    // Data URLs would need `img-src data:` in the content security policy for nothing.
    assetsInlineLimit: 0,
    sourcemap: true,
  },
})
