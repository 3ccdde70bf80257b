import fc from 'fast-check';

// Properties are tried with the same cases in every run: what a new one finds is nobody's fault who changed something else.
// `SEED` tries others, and says in a failure which it was.
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 20_261_126) });
