import { defineConfig } from '@hey-api/openapi-ts'

/** `api/openapi.json` in, a fetch client with TanStack Query option factories out. The output is committed. */
export default defineConfig({
  input: process.env.OPENAPI_INPUT ?? '../../api/openapi.json',
  output: { path: process.env.OPENAPI_OUTPUT ?? 'src/generated', module: { extension: '.ts' } },
  plugins: [
    '@hey-api/typescript',
    '@hey-api/client-fetch',
    '@hey-api/sdk',
    { name: '@tanstack/react-query', queryOptions: true, mutationOptions: true, infiniteQueryOptions: false },
  ],
})
