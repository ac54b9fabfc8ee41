import { contentPolicy } from './policy.ts';

/**
 * The headers that make a page cross-origin isolated: only then do browsers hand out SharedArrayBuffer, and WASM has more
 * than one thread. And the policy that the page names itself, for its workers too.
 */
const headers = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Content-Security-Policy': contentPolicy,
} as const;

/** The same response, its body still streaming, with those headers; what must not be read is handed on as it is. */
export function isolated(response: Response): Response {
  // Opaque answers and redirects (status 0) belong to the browser alone.
  if (response.status === 0) return response;
  const copy = new Response(response.body, {
    status: response.status,
    statusText: response.statusText,
    headers: response.headers,
  });
  for (const [name, value] of Object.entries(headers)) copy.headers.set(name, value);
  return copy;
}
