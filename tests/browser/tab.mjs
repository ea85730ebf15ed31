// Tabs of Chromium on the built site, with all that they complain of.

import { chromium } from 'playwright-core';
import { serve } from './host.mjs';
import { folder } from './pages.mjs';

/** A browser, and the site that it looks at. */
export async function launch(site = folder) {
  const host = await serve(site);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-domain-reliability',
      '--disable-sync',
      '--no-first-run',
      '--no-pings',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
  const close = async () => {
    await browser.close();
    await host.close();
  };
  return { browser, host, close };
}

/** A tab, with all that it complains of: messages on the console, and requests that leave the site or fail. */
export async function open({ browser, host }, options = {}) {
  const tab = await browser.newPage(options);
  const complaints = [];
  tab.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  tab.on('pageerror', (error) => complaints.push(String(error)));
  tab.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  await tab.route('**', (route) => {
    const url = route.request().url();
    if (url.startsWith(host.origin + host.base)) return route.continue();
    complaints.push(`a request outside the site: ${url}`);
    return route.abort();
  });
  return { tab, complaints };
}

/** Where a page is found by those who follow links to it. */
export function address({ host }, page) {
  return host.origin + host.base + page.path.replace(/index\.html$/, '');
}
