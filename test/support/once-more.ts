import { jest } from '@jest/globals'

// Where the whole suite shares two cores with several browsers (.ci/run says so), a test that failed is tried once more, and both are told.
if (process.env.TRY_ONCE_MORE) jest.retryTimes(1, { logErrorsBeforeRetry: true })
