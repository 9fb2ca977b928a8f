// Generated from the contracts by `pnpm generate`; do not edit.
import type {
  CreateDeviceDistributeJobInput,
  CreateDeviceDistributeJobOutput,
  CreateProductDistributeJobInput,
  CreateProductDistributeJobOutput,
  DeleteDeviceDistributeJobInput,
  DeleteDeviceDistributeJobOutput,
  ListDeviceDistributeJobInput,
  ListDeviceDistributeJobOutput,
  ListDistributedDeviceInput,
  ListDistributedDeviceOutput,
  ListDistributedProductInput,
  ListDistributedProductOutput,
  QueryDeviceDistributeDetailInput,
  QueryDeviceDistributeDetailOutput,
  QueryDeviceDistributeJobInput,
  QueryDeviceDistributeJobOutput,
  QueryDeviceProvisioningInput,
  QueryDeviceProvisioningOutput,
} from '@iot-distribution/codec';

/** One method per operation, named after it. `Options` is what each call takes besides its input. */
export interface ClientMethods<Options> {
  /**
   * Starts a job that hands devices of one product, and the product with them, over to other instances.
   *
   * Keep JobId: the job runs on its own, and QueryDeviceDistributeJob tells how far it is.
   *
   * After Status 2 ask QueryDeviceDistributeDetail for the result of each device; send those that failed again with a new job.
   *
   * After a lost answer look with ListDeviceDistributeJob before creating again: a second job takes a second one of the 10 places.
   *
   * Quota: 2 calls per second for one account. After a lost response the call rejects with `AmbiguousError`, unless a list shows that nothing was created: then it is sent again.
   *
   * @see https://www.alibabacloud.com/help/doc-detail/199390.htm
   */
  readonly createDeviceDistributeJob: (input: CreateDeviceDistributeJobInput, options?: Options) => Promise<CreateDeviceDistributeJobOutput>;

  /**
   * Starts a job that hands a product, without its devices, over to one other instance.
   *
   * Keep JobId. That the job is polled with QueryDeviceDistributeJob is how the texts read, but no page says it.
   *
   * After a lost answer look with ListDeviceDistributeJob before creating again: a second job takes a second one of the 10 places.
   *
   * Quota: 2 calls per second for one account. After a lost response the call rejects with `AmbiguousError`, unless a list shows that nothing was created: then it is sent again.
   *
   * @see https://www.alibabacloud.com/help/doc-detail/199383.htm
   */
  readonly createProductDistributeJob: (input: CreateProductDistributeJobInput, options?: Options) => Promise<CreateProductDistributeJobOutput>;

  /**
   * Deletes one distribution job.
   *
   * One account may have 10 jobs; deleting is the only documented way to make room.
   *
   * Quota: 2 calls per second for one account. After a lost response the client succeeds only when the job is proven to be gone.
   *
   * @see https://www.alibabacloud.com/help/doc-detail/199538.htm
   */
  readonly deleteDeviceDistributeJob: (input: DeleteDeviceDistributeJobInput, options?: Options) => Promise<DeleteDeviceDistributeJobOutput>;

  /**
   * Lists distribution jobs, page by page.
   *
   * Leave NextToken out on the first call, and send the one of each answer with the next, until it is missing or empty.
   *
   * CurrentPage does as well, as long as PageSize * (CurrentPage - 1) is at most 10,000.
   *
   * Quota: 5 calls per second for one account. The client sends it again after a transient failure.
   *
   * @see https://www.alibabacloud.com/help/doc-detail/199537.htm
   */
  readonly listDeviceDistributeJob: (input: ListDeviceDistributeJobInput, options?: Options) => Promise<ListDeviceDistributeJobOutput>;

  /**
   * Lists devices that have been distributed, page by page.
   *
   * Count CurrentPage up from 1 until PageSize * CurrentPage reaches Data.Total.
   *
   * Quota: 5 calls per second for one account. The client sends it again after a transient failure.
   *
   * @see https://www.alibabacloud.com/help/doc-detail/199539.htm
   */
  readonly listDistributedDevice: (input: ListDistributedDeviceInput, options?: Options) => Promise<ListDistributedDeviceOutput>;

  /**
   * Lists products that have been distributed, page by page.
   *
   * Count CurrentPage up from 1 until PageSize * CurrentPage reaches Data.Total.
   *
   * Quota: 5 calls per second for one account. The client sends it again after a transient failure.
   *
   * @see https://www.alibabacloud.com/help/doc-detail/199546.htm
   */
  readonly listDistributedProduct: (input: ListDistributedProductInput, options?: Options) => Promise<ListDistributedProductOutput>;

  /**
   * Returns the address of a file with one result a device, for a job that has ended.
   *
   * Call it once QueryDeviceDistributeJob says Status 2, and fetch the file within 10 minutes.
   *
   * When the 10 minutes are over, call again for a fresh address.
   *
   * Quota: 5 calls per second for one account. The client sends it again after a transient failure.
   *
   * @see https://www.alibabacloud.com/help/doc-detail/199533.htm
   */
  readonly queryDeviceDistributeDetail: (input: QueryDeviceDistributeDetailInput, options?: Options) => Promise<QueryDeviceDistributeDetailOutput>;

  /**
   * Returns the state of one distribution job and what it was asked to do.
   *
   * Poll until Status is 2 (ended) or 3 (broken off), within 10 calls a second for the whole account.
   *
   * Status 2 says nothing about single devices: ask QueryDeviceDistributeDetail for the result of each.
   *
   * Quota: 10 calls per second for one account. The client sends it again after a transient failure.
   *
   * @see https://www.alibabacloud.com/help/doc-detail/199536.htm
   */
  readonly queryDeviceDistributeJob: (input: QueryDeviceDistributeJobInput, options?: Options) => Promise<QueryDeviceDistributeJobOutput>;

  /**
   * Tells where one device belongs: which instance gave it and which one received it.
   *
   * Do not conclude from the times that a device was distributed: for one that never was, they are the present.
   *
   * Quota: 50 calls per second for one account. The client sends it again after a transient failure.
   *
   * @see https://www.alibabacloud.com/help/en/iot/developer-reference/api-querydeviceprovisioning-2018-01-20
   */
  readonly queryDeviceProvisioning: (input: QueryDeviceProvisioningInput, options?: Options) => Promise<QueryDeviceProvisioningOutput>;
}
