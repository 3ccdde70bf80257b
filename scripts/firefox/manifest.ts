/** The parts of manifest.json that Firefox knows by another name, or not at all. */
export interface ChromeManifest {
  minimum_chrome_version: string;
  icons: Record<string, string>;
  permissions: string[];
  optional_permissions: string[];
  background: { service_worker: string; type: string };
  side_panel: { default_path: string };
  storage: { managed_schema: string };
}

/** The add-on's name for good: its records, policies and the return address of a sign-in hang on it. */
export const GECKO_ID = 'bookend@bookend.example';

/** Scripts in the page's own world came with 128, underlines without a node in the draft with 140, this manifest's keys with 142. */
const MINIMUM = '142.0';
/** Firefox gives it without a question, and refuses to be asked for it later. */
const NEVER_OPTIONAL = 'identity';

/**
 * Makes Firefox's manifest of the one for Chrome and Edge: an event page for the service worker, a sidebar for the side
 * panel, and the add-on's id. Firefox checks what an administrator set against no schema, so it is given none.
 * @param manifest manifest.json
 */
export function firefoxManifest<M extends ChromeManifest>(manifest: M) {
  const { minimum_chrome_version, background, side_panel, storage, permissions, optional_permissions, ...same } =
    manifest;
  const isNeverOptional = (name: string): boolean => name === NEVER_OPTIONAL;
  return {
    ...same,
    background: { scripts: [background.service_worker], type: background.type },
    sidebar_action: {
      default_panel: side_panel.default_path,
      default_title: '__MSG_extName__',
      default_icon: manifest.icons,
      open_at_install: false,
    },
    permissions: [
      ...permissions.filter((name) => name !== 'sidePanel'),
      ...optional_permissions.filter(isNeverOptional),
    ],
    optional_permissions: optional_permissions.filter((name) => !isNeverOptional(name)),
    browser_specific_settings: {
      gecko: { id: GECKO_ID, strict_min_version: MINIMUM, data_collection_permissions: { required: ['none'] } },
    },
  };
}
