import { allHealth, putHealth } from '../store/health.ts';
import type { Handler } from './world.ts';

export const pageHealth: Handler<'page-health'> = async (report, { connection }) => {
  await putHealth(await connection.checked(), report);
  return null;
};

export const health: Handler<'health'> = async (_payload, { connection }) => allHealth(await connection.checked());
