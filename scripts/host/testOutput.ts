/** What the test bootstrap in the extension host and the launcher agree on. */

/** Starts a console message that is output of the tests; all others are VS Code's own. */
export const testOutputMark = '@@digest-desk-test:';

/** Environment variable: the module whose `run` function runs the tests. */
export const testModuleVariable = 'DIGEST_DESK_TEST_MODULE';

/** Environment variable: the folder of the VS Code the launcher is to start, as `installHost` returned it. */
export const installationVariable = 'DIGEST_DESK_TEST_INSTALLATION';
