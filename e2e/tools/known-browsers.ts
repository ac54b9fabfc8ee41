import { delimiter, join } from 'node:path';

/** Commands of Chromium-family browsers on Linux. */
const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

/** Where macOS and Windows keep them, below the folders for programs. */
const applications = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const programs = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** Where this system would have Chrome, Chromium or Edge. */
export function knownBrowsers(): readonly string[] {
  const { env, platform } = process;
  if (platform === 'darwin')
    return below(['/Applications', join(env['HOME'] ?? '', 'Applications')], applications);
  if (platform === 'win32')
    return below([env['ProgramFiles'], env['ProgramFiles(x86)'], env['LocalAppData']], programs);
  return below((env['PATH'] ?? '').split(delimiter), commands);
}

function below(folders: readonly (string | undefined)[], names: readonly string[]): readonly string[] {
  return folders.flatMap((folder) => (folder === undefined ? [] : names.map((name) => join(folder, name))));
}
