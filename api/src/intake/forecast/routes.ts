import type { App } from '../../core/http/app-type.ts'
import { compareForecasts } from './compare-forecasts.ts'
import { getForecast } from './get-forecast.ts'

export function forecastRoutes(app: App) {
  getForecast(app)
  compareForecasts(app)
}
