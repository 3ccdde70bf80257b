/**
 * To be run inside the browser: stands in for the desktop, which without a window has nobody to show a notification to.
 * What is shown is in `Services.bookendAlerts`, by name.
 */
export const DESKTOP = `
  const shown = new Map();
  const service = {
    QueryInterface: ChromeUtils.generateQI(['nsIAlertsService']),
    showAlert({ name, cookie }, listener) {
      shown.set(name, { cookie, listener });
      listener?.observe(null, 'alertshow', cookie);
    },
    closeAlert(name) {
      shown.delete(name);
    },
  };
  const registrar = Components.manager.QueryInterface(Ci.nsIComponentRegistrar);
  const factory = { createInstance: (iid) => service.QueryInterface(iid) };
  registrar.registerFactory(Services.uuid.generateUUID(), '', '@mozilla.org/alerts-service;1', factory);
  Services.bookendAlerts = shown;
`;
