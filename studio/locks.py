"""A lock on an open file that the system gives back when its process ends, however it ends."""

import sys

if sys.platform == "win32":

    def hold(_handle: int) -> bool:
        """Nothing to do: Windows does not remove a file that somebody has open."""
        return True

else:
    import fcntl

    def hold(handle: int) -> bool:
        """Lock a file if nobody else has; whether it is ours now. Raises OSError where the disk knows no locks.

        The lock is of the open file and not of the process (flock), so that two threads of one process count as two.
        """
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
