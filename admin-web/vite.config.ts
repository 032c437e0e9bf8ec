import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const api = process.env.API_URL ?? 'http://127.0.0.1:3000'

export default defineConfig({
  plugins: [react()],
  server: { proxy: { '/api': api } },
  build: {
    target: 'es2024',
    // Data URLs would need `img-src data:` in the content security policy for nothing.
    assetsInlineLimit: 0,
    sourcemap: true,
  },
})
