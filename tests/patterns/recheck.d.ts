/** The build of the checker that needs no Java and no binary; the package types only its main entry. */
declare module 'recheck/lib/browser.js' {
  const recheck: {
    checkSync(
      pattern: string,
      flags: string,
      options: { timeout: number },
    ): { status: 'safe' | 'vulnerable' | 'unknown'; complexity?: { summary: string } };
  };
  export default recheck;
}
