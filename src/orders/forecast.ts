import { Money } from '../graphql/money';
import { type Currency, type RenewalForecast as Forecast, type Minor } from '../rules';

export function toForecast(forecast: Forecast | null, currency: Currency) {
  if (!forecast) return null;
  const money = (minor: Minor) => new Money(minor, currency);
  const { on, seats, unitPrice, subtotal, tax, taxRate, total, fromBalance, due } = forecast;
  return {
    on,
    seats,
    unitPrice: money(unitPrice),
    subtotal: money(subtotal),
    tax: money(tax),
    taxRate,
    total: money(total),
    fromBalance: money(fromBalance),
    due: money(due),
  };
}
