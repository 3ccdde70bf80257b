import { bookend } from './bookend.ts';

// A reader that stops early (`| head`) ends the program quietly.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const { stdin: input, stdout: output, stderr: errors } = process;
process.exitCode = await bookend(process.argv.slice(2), { input, output, errors });
