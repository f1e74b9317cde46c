export { PlanFeatureResolver, PlanResolver, PriceResolver, ProductResolver } from './catalog.resolver';
export { PlanFeatureRow, PlanRow, PriceRow, ProductRow, type SeatNoun as SeatNounValue } from './entities';
export { allCatalogueFacts, type CatalogueFacts, catalogueFacts } from './facts';
export { loadCatalogue } from './loadCatalogue';
export { Frequency, Plan, Price, Product, SeatNoun } from './types';
