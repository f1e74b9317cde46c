/**
 * Few files instead of many small ones: what every page needs, what every face needs, what lists need, and the page. Anything else (a drawer, number
 * fields, adding a card, a second factor, the way in, what only some faces share, the rule book) is a file of its own.
 */
const GROUPS: [name: string, test: RegExp][] = [
  ['lists', /\/src\/shared\/lists\//],
  [
    'faces',
    /\/node_modules\/(@apollo|rxjs|@wry|optimism|tslib)\/|\/src\/shared\/(api\/(?!callApi|failure)|frame\/(?!enterFace|newDeploy|LanguageSwitch|AccountList)|verbs|viewer)/,
  ],
  ['vendor', /\/node_modules\/(react|react-dom|scheduler|use-sync-external-store|@tanstack|@lingui|graphql)\//],
  [
    'parts',
    /\/src\/(router|routeTree\.gen)\.tsx?$|\/src\/routes\/(.*\/)?[a-z_$][^/?]*\.tsx$|\/src\/routes\/(billing\/add\/choices|.*\/(listSearch|editSearch|\w+Views))\.ts$|\/src\/shared\/(?!parts\/NumberField|sandbox\/SandboxClock|payments\/|secondFactor\/|profile\/|customer\/(?!\w+\/\w+Search\.ts)|account\/|quoting\/|invoices\/|history\/|files\/|requests\/|entrance\/|amounts\/|seats\/|parts\/(AmountField|DateField)|session\/SessionOver).*\.(tsx?|css)$/,
  ],
];

export const chunks = {
  // A group is what its pattern says, not what that imports.
  includeDependenciesRecursively: false,
  groups: GROUPS.map(([name, test], at) => ({ name, test, priority: GROUPS.length - at })),
};
