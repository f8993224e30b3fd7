//! A file layer for SQLite that writes down what it is told: every write, truncation, sync and deletion of a
//! shop file and its log, in order. It can fail the n-th of them. What a power cut would leave is worked out
//! from the list afterwards (`cut`), so nothing is really synced here and a test is fast.

#![allow(
    unsafe_code,
    reason = "SQLite is given a file layer as tables of C functions. Every pointer used here comes from SQLite in \
              that very call, or from `Disk::register`, which leaks what it makes; SQLite keeps the layer's file \
              objects alive from xOpen to xClose."
)]

use rusqlite::ffi;
use std::{
    ffi::{CStr, CString, c_char, c_int, c_void},
    mem::size_of,
    ptr,
    sync::{Mutex, MutexGuard},
};

/// The two files that have to survive; the third (`-shm`) is memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    File,
    Log,
}

/// What was done to the disk, and what the program said meanwhile.
#[derive(Clone, Debug)]
pub enum Event {
    Write {
        part: Part,
        offset: usize,
        bytes: Vec<u8>,
    },
    Truncate {
        part: Part,
        length: usize,
    },
    Delete {
        part: Part,
    },
    Sync {
        part: Part,
    },
    /// A sync that failed: what it was to write may never be written, though later syncs succeed.
    FailedSync {
        part: Part,
    },
    /// The caller was told that its n-th change is saved.
    Acknowledged(usize),
}

/// Which calls of the disk fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Write,
    Sync,
}

/// From the `after`-th call of this kind on, `times` calls fail.
#[derive(Clone, Copy, Debug)]
pub struct Fault {
    pub kind: Kind,
    pub after: usize,
    pub times: usize,
    pub is_full: bool,
}

#[derive(Default)]
struct State {
    events: Vec<Event>,
    is_logging: bool,
    fault: Option<Fault>,
    seen: usize,
    failed: usize,
}

/// The layer; made once for each test and never freed.
pub struct Disk {
    name: CString,
    under: *mut ffi::sqlite3_vfs,
    state: Mutex<State>,
}

// SAFETY: `under` is SQLite's own layer, which any thread may call and which lives as long as the process.
unsafe impl Sync for Disk {}

/// Our file: what SQLite sees, then what we know of it; the real file's object follows in the same memory.
#[repr(C)]
struct File {
    base: ffi::sqlite3_file,
    disk: *const Disk,
    part: Option<Part>,
}

impl Disk {
    /// Puts a layer of this name over the system's own.
    pub fn register(name: &str) -> &'static Disk {
        let name = CString::new(name).unwrap();
        // SAFETY: the default layer is found by a null name and outlives us; our copy of it is leaked, so that
        // the pointers SQLite keeps stay good.
        unsafe {
            ffi::sqlite3_initialize();
            let under = ffi::sqlite3_vfs_find(ptr::null());
            assert!(!under.is_null());
            let disk: &'static Disk = Box::leak(Box::new(Disk {
                name,
                under,
                state: Mutex::default(),
            }));
            let mut layer = *under;
            layer.zName = disk.name.as_ptr();
            layer.pNext = ptr::null_mut();
            layer.pAppData = ptr::from_ref(disk).cast_mut().cast();
            layer.szOsFile += c_int::try_from(size_of::<File>()).unwrap();
            layer.xOpen = Some(open);
            layer.xDelete = Some(delete);
            assert_eq!(
                ffi::sqlite3_vfs_register(Box::leak(Box::new(layer)), 0),
                ffi::SQLITE_OK
            );
            disk
        }
    }

    pub fn name(&self) -> &str {
        self.name.to_str().unwrap()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap()
    }

    /// Forgets what was done and begins to write down.
    pub fn watch(&self) {
        *self.state() = State {
            is_logging: true,
            ..State::default()
        };
    }

    /// What was done since `watch`; then looks away.
    pub fn events(&self) -> Vec<Event> {
        std::mem::take(&mut *self.state()).events
    }

    pub fn acknowledge(&self, change: usize) {
        self.state().events.push(Event::Acknowledged(change));
    }

    pub fn fail(&self, fault: Fault) {
        let mut state = self.state();
        (state.seen, state.failed) = (0, 0);
        state.fault = Some(fault);
    }

    /// The disk works again; says how many calls had failed.
    pub fn heal(&self) -> usize {
        let mut state = self.state();
        state.fault = None;
        state.failed
    }

    fn log(&self, event: Event) {
        let mut state = self.state();
        if state.is_logging {
            state.events.push(event);
        }
    }

    /// Whether this call is one that fails, and how.
    fn fails(&self, kind: Kind) -> Option<c_int> {
        let mut state = self.state();
        let fault = state.fault.filter(|fault| fault.kind == kind)?;
        state.seen += 1;
        if state.seen < fault.after || state.failed >= fault.times {
            return None;
        }
        state.failed += 1;
        Some(match kind {
            _ if fault.is_full => ffi::SQLITE_FULL,
            Kind::Write => ffi::SQLITE_IOERR_WRITE,
            Kind::Sync => ffi::SQLITE_IOERR_FSYNC,
        })
    }
}

fn part(flags: c_int) -> Option<Part> {
    match flags {
        flags if flags & ffi::SQLITE_OPEN_MAIN_DB != 0 => Some(Part::File),
        flags if flags & ffi::SQLITE_OPEN_WAL != 0 => Some(Part::Log),
        _ => None,
    }
}

unsafe fn disk_of(layer: *mut ffi::sqlite3_vfs) -> &'static Disk {
    // SAFETY: `register` put a leaked `Disk` there.
    unsafe { &*(*layer).pAppData.cast::<Disk>() }
}

unsafe extern "C" fn open(
    layer: *mut ffi::sqlite3_vfs,
    name: ffi::sqlite3_filename,
    file: *mut ffi::sqlite3_file,
    flags: c_int,
    out: *mut c_int,
) -> c_int {
    // SAFETY: SQLite gives `szOsFile` bytes: ours, then those of the layer under us.
    unsafe {
        let disk = disk_of(layer);
        let ours = file.cast::<File>();
        ptr::write(
            ours,
            File {
                base: ffi::sqlite3_file {
                    pMethods: ptr::null(),
                },
                disk,
                part: part(flags),
            },
        );
        let Some(under) = (*disk.under).xOpen else {
            return ffi::SQLITE_CANTOPEN;
        };
        let code = under(disk.under, name, real(file), flags, out);
        if code == ffi::SQLITE_OK {
            (*ours).base.pMethods = &METHODS;
        }
        code
    }
}

unsafe extern "C" fn delete(layer: *mut ffi::sqlite3_vfs, name: *const c_char, sync_folder: c_int) -> c_int {
    // SAFETY: as SQLite calls it.
    unsafe {
        let disk = disk_of(layer);
        let Some(under) = (*disk.under).xDelete else {
            return ffi::SQLITE_IOERR_DELETE;
        };
        let code = under(disk.under, name, sync_folder);
        if code == ffi::SQLITE_OK && CStr::from_ptr(name).to_bytes().ends_with(b"-wal") {
            disk.log(Event::Delete { part: Part::Log });
        }
        code
    }
}

unsafe fn real(file: *mut ffi::sqlite3_file) -> *mut ffi::sqlite3_file {
    // SAFETY: the real file's object lies behind ours, see `open`; ours is a multiple of its alignment.
    unsafe { file.cast::<u8>().add(size_of::<File>()).cast() }
}

unsafe fn ours<'f>(file: *mut ffi::sqlite3_file) -> (&'f Disk, Option<Part>) {
    // SAFETY: written by `open`, alive until xClose.
    unsafe { (&*(*file.cast::<File>()).disk, (*file.cast::<File>()).part) }
}

/// Hands a call on to the real file.
macro_rules! hand_on {
    ($($name:ident as $field:ident ($($argument:ident: $kind:ty),*);)*) => {$(
        unsafe extern "C" fn $name(file: *mut ffi::sqlite3_file $(, $argument: $kind)*) -> c_int {
            // SAFETY: the real file was opened by `open`, with its methods set.
            unsafe {
                let real = real(file);
                match (*(*real).pMethods).$field {
                    Some(call) => call(real $(, $argument)*),
                    None => ffi::SQLITE_IOERR,
                }
            }
        }
    )*};
}

hand_on! {
    close as xClose ();
    read as xRead (buffer: *mut c_void, length: c_int, offset: i64);
    write_through as xWrite (buffer: *const c_void, length: c_int, offset: i64);
    truncate_through as xTruncate (length: i64);
    file_size as xFileSize (length: *mut i64);
    lock as xLock (level: c_int);
    unlock as xUnlock (level: c_int);
    check_reserved_lock as xCheckReservedLock (out: *mut c_int);
    file_control as xFileControl (what: c_int, argument: *mut c_void);
    sector_size as xSectorSize ();
    device_characteristics as xDeviceCharacteristics ();
    shm_map as xShmMap (page: c_int, size: c_int, extend: c_int, out: *mut *mut c_void);
    shm_lock as xShmLock (offset: c_int, count: c_int, flags: c_int);
    shm_unmap as xShmUnmap (is_last: c_int);
}

unsafe extern "C" fn shm_barrier(file: *mut ffi::sqlite3_file) {
    // SAFETY: as above.
    unsafe {
        let real = real(file);
        if let Some(call) = (*(*real).pMethods).xShmBarrier {
            call(real);
        }
    }
}

unsafe extern "C" fn write(
    file: *mut ffi::sqlite3_file,
    buffer: *const c_void,
    length: c_int,
    offset: i64,
) -> c_int {
    // SAFETY: SQLite owns `length` bytes at `buffer` for the call.
    unsafe {
        let (disk, part) = ours(file);
        let Some(part) = part else {
            return write_through(file, buffer, length, offset);
        };
        let failure = disk.fails(Kind::Write);
        // A write that fails has written the first half, as a disk that fills up does.
        let written = if failure.is_some() { length / 2 } else { length };
        let bytes = std::slice::from_raw_parts(buffer.cast::<u8>(), usize::try_from(written).unwrap());
        let code = write_through(file, buffer, written, offset);
        disk.log(Event::Write {
            part,
            offset: usize::try_from(offset).unwrap(),
            bytes: bytes.to_vec(),
        });
        failure.unwrap_or(code)
    }
}

unsafe extern "C" fn truncate(file: *mut ffi::sqlite3_file, length: i64) -> c_int {
    // SAFETY: as SQLite calls it.
    unsafe {
        let (disk, part) = ours(file);
        if let Some(part) = part {
            disk.log(Event::Truncate {
                part,
                length: usize::try_from(length).unwrap(),
            });
        }
        truncate_through(file, length)
    }
}

/// Only written down: a test's files need not outlive it.
unsafe extern "C" fn sync(file: *mut ffi::sqlite3_file, _flags: c_int) -> c_int {
    // SAFETY: as SQLite calls it.
    let (disk, part) = unsafe { ours(file) };
    let Some(part) = part else { return ffi::SQLITE_OK };
    match disk.fails(Kind::Sync) {
        Some(code) => {
            disk.log(Event::FailedSync { part });
            code
        }
        None => {
            disk.log(Event::Sync { part });
            ffi::SQLITE_OK
        }
    }
}

static METHODS: ffi::sqlite3_io_methods = ffi::sqlite3_io_methods {
    iVersion: 2,
    xClose: Some(close),
    xRead: Some(read),
    xWrite: Some(write),
    xTruncate: Some(truncate),
    xSync: Some(sync),
    xFileSize: Some(file_size),
    xLock: Some(lock),
    xUnlock: Some(unlock),
    xCheckReservedLock: Some(check_reserved_lock),
    xFileControl: Some(file_control),
    xSectorSize: Some(sector_size),
    xDeviceCharacteristics: Some(device_characteristics),
    xShmMap: Some(shm_map),
    xShmLock: Some(shm_lock),
    xShmBarrier: Some(shm_barrier),
    xShmUnmap: Some(shm_unmap),
    xFetch: None,
    xUnfetch: None,
};
