export { HttpTaxService } from './httpTaxService';
export { ASK_TAX_RATE, CHECK_VAT_NUMBER, planTaxRate, planVatCheck } from './planQuestions';
export type { Registration, TaxService, VatRegistry } from './ports';
export { acceptVatNumber, checkVatNumber } from './vatNumber';
export { ViesRegistry } from './viesRegistry';
