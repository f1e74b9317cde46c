import { Money } from '../graphql/money';
import type { Currency, RenewalForecast as Forecast } from '../rules';

export function toForecast(forecast: Forecast | null, currency: Currency) {
  if (!forecast) return null;
  const money = (minor: number) => new Money(minor, currency);
  const { on, seats, unitPrice, total, fromBalance, due } = forecast;
  return {
    on,
    seats,
    unitPrice: money(unitPrice),
    total: money(total),
    fromBalance: money(fromBalance),
    due: money(due),
  };
}
