import { may } from '@lidzas/domain/core/permissions'
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'

import { ApiError, apiError } from './api/api-error.ts'
import { onSessionEnded } from './api/token.ts'
import { paths, programmePaths } from './paths.ts'
import { lastProgrammeId, rememberProgramme } from './shared/last-programme.ts'
import type { PageRoute } from './shared/page.ts'
import { searchOf } from './shared/search.ts'
import { adoptAccountLanguage } from './shared/words/language.ts'
import { MissingPage, PageFailure, PageWaiting } from './shell/states.tsx'
import { programmePages, settingsPages } from './site.ts'

// Search parameters are plain text, so that an address reads as it was meant: ?state=active&q=ozola
function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text))
}
function stringifySearch(search: Record<string, unknown>): string {
  const chosen = Object.entries(search).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return chosen.length === 0 ? '' : `?${new URLSearchParams(chosen).toString()}`
}

const root = createRootRoute({ component: Outlet })

const entrance = [
  createRoute({
    getParentRoute: () => root,
    path: paths.signIn,
    component: lazyRouteComponent(() => import('./features/accounts/sign-in/sign-in-page.tsx'), 'SignInPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.forgottenPassword,
    component: lazyRouteComponent(
      () => import('./features/accounts/sign-in/forgotten-password-page.tsx'),
      'ForgottenPasswordPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.newPassword,
    component: lazyRouteComponent(
      () => import('./features/accounts/sign-in/new-password-page.tsx'),
      'NewPasswordPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.invitation,
    component: lazyRouteComponent(
      () => import('./features/accounts/sign-in/invitation-page.tsx'),
      'InvitationPage',
    ),
  }),
]

// Loaded apart, so that the sign-in page does without the API client.
const identity = () => import('./api/identity.ts')
const known = async () => (await identity()).known()

/** Everything behind the sign-in: who asks and which programmes there are is known before anything is shown. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ location }) => {
    try {
      const { me } = await known()
      adoptAccountLanguage(me.locale)
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 401) throw error
      const returnTo = location.href === paths.home ? undefined : location.href
      throw redirect({ to: paths.signIn, search: { returnTo }, replace: true })
    }
  },
  component: lazyRouteComponent(() => import('./shell/shell.tsx'), 'Shell'),
})

const home = createRoute({
  getParentRoute: () => signedIn,
  path: paths.home,
  beforeLoad: async () => {
    const { programmes } = await known()
    const chosen = programmes.find(({ id }) => id === lastProgrammeId()) ?? programmes[0]
    throw redirect({ to: chosen ? programmePaths(chosen.id).today : paths.programmes, replace: true })
  },
})

const programme = createRoute({
  getParentRoute: () => signedIn,
  path: '/p/$programmeId',
  beforeLoad: async ({ params }) => {
    const { programmes } = await known()
    if (!programmes.some(({ id }) => id === params.programmeId)) throw apiError(404, null, null)
    rememberProgramme(params.programmeId)
  },
  component: Outlet,
})

const settings = createRoute({ getParentRoute: () => signedIn, path: '/settings', component: Outlet })

function pageRoute(parent: typeof programme | typeof settings, { path, permission, page }: PageRoute) {
  return createRoute({
    getParentRoute: () => parent as typeof programme,
    path,
    beforeLoad: async () => {
      const { me } = await known()
      if (!may(me, permission)) throw apiError(403, null, null)
    },
    validateSearch: (said: Record<string, unknown>) => searchOf(path, said),
    loaderDeps: ({ search }) => searchOf(path, search),
    loader: async ({ params, deps }) => {
      const [{ me, queryClient }, { page: found }] = await Promise.all([known(), page()])
      const { programmeId = '', id = '' } = params as { programmeId?: string; id?: string }
      await found.load?.({ queryClient, me, programmeId, id, search: deps })
    },
    component: lazyRouteComponent(async () => ({ default: (await page()).page.Component })),
  })
}

const routeTree = root.addChildren([
  ...entrance,
  signedIn.addChildren([
    home,
    programme.addChildren(programmePages.map((one) => pageRoute(programme, one))),
    settings.addChildren(settingsPages.map((one) => pageRoute(settings, one))),
  ]),
])

export const router = createRouter({
  routeTree,
  parseSearch,
  stringifySearch,
  defaultPreload: false,
  defaultPreloadStaleTime: 0,
  defaultPendingMs: 400,
  defaultPendingComponent: PageWaiting,
  defaultErrorComponent: PageFailure,
  defaultNotFoundComponent: MissingPage,
  scrollRestoration: true,
})

onSessionEnded(async () => {
  const search = { returnTo: router.state.location.href } as object
  await router.navigate({ to: paths.signIn, search, replace: true })
  const { forgetEverything } = await identity()
  forgetEverything()
})
